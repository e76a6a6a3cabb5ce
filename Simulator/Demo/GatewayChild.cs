using System.Diagnostics;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Demo;

/// <summary>
/// The gateway as a child process. It never outlives this process: it reads its standard input, which ends with this process however that dies.
/// </summary>
internal sealed class GatewayChild : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;
    private readonly TimeProvider _clock;
    private readonly Queue<string> _lastLines = new();
    private readonly Task _output;

    private GatewayChild(Process process, TimeProvider clock)
    {
        (_process, _clock) = (process, clock);
        _output = Task.WhenAll(Pass(process.StandardOutput), Pass(process.StandardError));
        Ended = process.WaitForExitAsync();
    }

    /// <summary>Completes when it is no longer there.</summary>
    public Task Ended { get; }

    /// <summary>True when it is no longer there and did not end as it was asked to.</summary>
    public bool EndedBadly => _process.HasExited && _process.ExitCode != 0;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="dll">The gateway's program.</param>
    /// <param name="options">The simulator that it talks to; <see cref="SimulatorOptions.Gateway"/> is where it listens.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="clock">Real time.</param>
    public static GatewayChild Start(string dll, SimulatorOptions options, IReadOnlyDictionary<string, string> settings, TimeProvider clock)
    {
        var start = new ProcessStartInfo(GatewayProgram.Host, [dll])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["urls"] = options.Gateway.AbsoluteUri;
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new GatewayChild(Process.Start(start) ?? throw new DemoException($"'{GatewayProgram.Host}' could not be started."), clock);
    }

    /// <summary>Waits until it serves calls.</summary>
    /// <exception cref="DemoException">It ended, or takes too long; the message has its last words.</exception>
    public async Task Ready(Uri gateway, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(StartLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        using var http = new HttpClient { BaseAddress = gateway };
        while (true)
        {
            if (Ended.IsCompleted)
            {
                await _output;
                throw new DemoException($"The gateway ended at its start:{Environment.NewLine}{LastLines()}");
            }

            try
            {
                using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative), either.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                await Task.Delay(Pause, _clock, either.Token);
            }
            catch (HttpRequestException)
            {
                await Task.WhenAny(Ended, Task.Delay(Pause, _clock, either.Token));
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested)
            {
                throw new DemoException($"The gateway did not become ready within {StartLimit.TotalSeconds:0} s:{Environment.NewLine}{LastLines()}");
            }
        }
    }

    /// <summary>What it said last.</summary>
    public string LastLines()
    {
        lock (_lastLines)
        {
            return string.Join(Environment.NewLine, _lastLines);
        }
    }

    /// <summary>Ends it at once: it gets no chance to do anything (SIGKILL).</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await Ended;
        await _output;
        _process.Dispose();
    }

    /// <summary>Lets it end, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await Task.WhenAny(Ended, Task.Delay(StopLimit, _clock));
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }

        await _output;
        _process.Dispose();
    }

    private async Task Pass(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            lock (_lastLines)
            {
                _lastLines.Enqueue(line);
                if (_lastLines.Count > 30)
                {
                    _lastLines.Dequeue();
                }
            }
        }
    }
}
