using System.Globalization;
using System.Net.Sockets;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>The tables of Azurite, Microsoft's own emulator of Azure Storage; they are kept in a folder.</summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    // The account and key that every Azurite has.
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private readonly TempFolder _data = new();
    private readonly int _port = Ports.Free();
    private readonly ChildProcess _process;

    private AzuriteServer(string program) =>
        _process = ChildProcess.Start("azurite", program, ["--tableHost", "127.0.0.1", "--tablePort", Number(_port), "--location", _data.Path, "--silent", "--skipApiVersionCheck", "--disableTelemetry"]);

    /// <summary>How its tables are reached.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol=http;{Account};TableEndpoint=http://127.0.0.1:{Number(_port)}/devstoreaccount1";

    /// <summary>Starts it, and waits until it serves.</summary>
    public static async Task<AzuriteServer> Start()
    {
        var server = new AzuriteServer(Programs.Require("azurite-table"));
        try
        {
            await Readiness.Of("azurite", server._process, server.Answers);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>All went well: what it printed is not shown.</summary>
    public void Hide() => _process.IsShown = false;

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
