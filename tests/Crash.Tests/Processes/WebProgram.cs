namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A gateway or silo in a process of its own.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    private WebProgram(string name, ChildProcess process, int port)
    {
        Name = name;
        Process = process;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };
    }

    public string Name { get; }

    public ChildProcess Process { get; }

    /// <summary>A client with connections of its own, as they die with the process.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a program without waiting for it.</summary>
    public static WebProgram Start(string name, string dll, int port, IReadOnlyDictionary<string, string> settings, string? workingDirectory = null) =>
        new(name, ChildProcess.Start(name, Programs.Dotnet, [dll, "--urls", $"http://127.0.0.1:{port}"], settings, workingDirectory), port);

    /// <summary>Waits until it can serve.</summary>
    public Task Ready() => Readiness.OfHealth(Name, Process, Http);

    /// <summary>SIGKILL, and waits until it is gone.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.Ended(Readiness.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Http.Dispose();
    }
}
