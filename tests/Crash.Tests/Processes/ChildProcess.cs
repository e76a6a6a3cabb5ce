using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A process that belongs to a test: it never outlives it, and what it printed is in the test's output.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesShown = 150;
    private static readonly ConcurrentDictionary<ChildProcess, bool> Alive = new();
    private static readonly string[] OwnSettings = ["ContactCenter__", "Vonage__", "Orleans__", "Agents__", "ConnectionStrings__", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "OTEL_"];
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in Alive.Keys)
        {
            child.Kill();
        }
    };

    private ChildProcess(string name, ProcessStartInfo start)
    {
        Name = name;
        StartedAt = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        Alive[this] = true;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it is in the test, such as <c>silo 1</c>; its successors have the same.</summary>
    public string Name { get; }

    /// <summary>Timestamp of the start.</summary>
    public long StartedAt { get; }

    /// <summary>Whether what it printed goes to the test's output; false for one whose part of the story ended well.</summary>
    public bool IsShown { get; set; } = true;

    /// <summary>True once it ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Everything it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a program. Settings of these programs that the environment of the tests holds are not passed on.</summary>
    public static ChildProcess Start(
        string name, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        foreach (var inherited in start.Environment.Keys.Where(key => OwnSettings.Any(own => key.StartsWith(own, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        return new ChildProcess(name, start);
    }

    /// <summary>SIGKILL: the process gets no chance to do anything.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, or was disposed of after its end.
        }
    }

    /// <summary>SIGTERM: asks it to come to its end.</summary>
    public Task Stop() => Signal("TERM");

    /// <summary>SIGQUIT: ends at once, by a server with processes of its own together with them.</summary>
    public Task Quit() => HasExited ? Task.CompletedTask : Signal("QUIT");

    /// <summary>SIGSTOP: it stands still, its connections stay open, and it does not know.</summary>
    public Task Freeze() => Signal("STOP");

    /// <summary>SIGCONT: goes on as if nothing had happened.</summary>
    public Task Thaw() => Signal("CONT");

    /// <summary>Waits for the end, whoever causes it, and for the last of its output; returns the exit code.</summary>
    public async Task<int> Ended(TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{Name} still runs after {limit.TotalSeconds:0} s.\n{Output}");
        }

        return _process.ExitCode;
    }

    /// <summary>Kills it where it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Alive.TryRemove(this, out _))
        {
            return;
        }

        Kill();
        await _process.WaitForExitAsync();
        if (IsShown)
        {
            var lines = Output.TrimEnd().Split('\n').TakeLast(LinesShown);
            TestContext.Current.TestOutputHelper?.WriteLine($"--- {Name} (exit code {_process.ExitCode}), last lines:\n{string.Join('\n', lines)}");
        }

        _process.Dispose();
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{name} {_process.Id.ToString(CultureInfo.InvariantCulture)}"]);
        await kill.WaitForExitAsync();
        Assert.True(kill.ExitCode == 0 || HasExited, $"SIG{name} did not reach {Name}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
