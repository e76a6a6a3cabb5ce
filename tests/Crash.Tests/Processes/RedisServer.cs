using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A Redis that keeps what it has acknowledged in a file, and so has it again after a restart at the same address.</summary>
/// <param name="program">Path of <c>redis-server</c>.</param>
internal sealed class RedisServer(string program) : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private readonly int _port = Ports.Free();
    private readonly List<ChildProcess> _started = [];

    /// <summary>Host and port.</summary>
    public string Address => $"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Port alone, as its client wants it.</summary>
    public string Port => _port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The process that was started last.</summary>
    public ChildProcess Process => _started[^1];

    /// <summary>Starts it, and waits until it serves.</summary>
    public Task Start() => Start(appendOnly: true);

    /// <summary>Starts it with what a backup holds, as docs/operations/backup.md says.</summary>
    /// <param name="client">Path of <c>redis-cli</c>.</param>
    /// <param name="backup">File with a backup.</param>
    public async Task Restore(string client, string backup)
    {
        File.Copy(backup, _data["dump.rdb"]);
        await Start(appendOnly: false);
        Assert.Equal("OK", await Ask("CONFIG", "SET", "appendonly", "yes"));
        await Readiness.Of("the log of redis", Process, async () => (await Ask("INFO", "persistence")).Contains("aof_rewrite_in_progress:0", StringComparison.Ordinal));
        await Ask("SHUTDOWN");
        await Process.Ended(Readiness.Limit);
        await Start();

        async Task<string> Ask(params string[] words)
        {
            await using var asked = ChildProcess.Start("redis-cli", client, ["-p", Port, .. words]);
            await asked.Ended(Readiness.Limit);
            asked.IsShown = false;
            return asked.Output.Trim();
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.Ended(Readiness.Limit);
    }

    /// <summary>All went well: what it printed is not shown.</summary>
    public void Hide() => _started.ForEach(process => process.IsShown = false);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            await process.DisposeAsync();
        }

        _data.Dispose();
    }

    private async Task Start(bool appendOnly)
    {
        _started.Add(ChildProcess.Start("redis", program, ["--port", Port, "--bind", "127.0.0.1", "--dir", _data.Path, "--save", "", "--appendonly", appendOnly ? "yes" : "no"]));
        await Readiness.Of("redis", Process, Answers);
    }

    // While it loads its file it answers, and with something else.
    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[7];
            await client.GetStream().ReadExactlyAsync(answer);
            return Encoding.ASCII.GetString(answer) == "+PONG\r\n";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
