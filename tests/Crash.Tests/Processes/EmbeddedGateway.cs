namespace ContactCenter.Crash.Tests.Processes;

/// <summary>One installation of the embedded gateway: a data directory and an address, with processes that come and go.</summary>
internal sealed class EmbeddedGateway : IAsyncDisposable
{
    /// <summary>Key of machine clients.</summary>
    public const string AdminKey = "admin-key-of-the-tests";

    private readonly TempFolder _data = new();
    private readonly List<WebProgram> _started = [];
    private readonly Dictionary<string, string> _settings;

    /// <summary>Local mode on an empty data directory.</summary>
    /// <param name="settings">Further settings, as environment variables.</param>
    public EmbeddedGateway(IReadOnlyDictionary<string, string>? settings = null)
    {
        _settings = new()
        {
            ["ContactCenter__DataDirectory"] = _data.Path,
            ["ContactCenter__AdminApiKey"] = AdminKey,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            _settings[key] = value;
        }
    }

    /// <summary>Where it listens, in every process.</summary>
    public int Port { get; } = Ports.Free();

    /// <summary>The database file.</summary>
    public string DataFile => _data["contact-center.db"];

    /// <summary>Starts a process without waiting for it.</summary>
    public WebProgram Start(string? dll = null, string? workingDirectory = null, int? port = null)
    {
        var process = WebProgram.Start("gateway", dll ?? Programs.Gateway, port ?? Port, _settings, workingDirectory);
        _started.Add(process);
        return process;
    }

    /// <summary>Starts a process and waits until it serves.</summary>
    public async Task<WebProgram> StartReady(string? dll = null, string? workingDirectory = null)
    {
        var process = Start(dll, workingDirectory);
        await process.Ready();
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            await process.DisposeAsync();
        }

        _data.Dispose();
    }
}
