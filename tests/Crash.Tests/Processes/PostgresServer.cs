using System.Globalization;
using System.Net.Sockets;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A PostgreSQL of the machine with a folder of its own; what it has acknowledged it has again after a kill.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The role that owns everything.</summary>
    public const string User = "center";

    /// <summary>Its password.</summary>
    public const string Password = "word-of-the-tests";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string _programs;
    private readonly TempFolder _folder = new();
    private readonly int _port = Ports.Free();
    private readonly List<ChildProcess> _started = [];

    private PostgresServer(string programs) => _programs = programs;

    /// <summary>Makes one and starts it; skips the test where the machine has none, and fails it on a build server.</summary>
    public static async Task<PostgresServer> Start()
    {
        var server = new PostgresServer(Path.GetDirectoryName(Programs.Require("initdb", "/usr/lib/postgresql"))!);
        try
        {
            if (IsRoot)
            {
                // The server refuses to run as root; whoever installed it made this user.
                await Run("chown", "chown", ["postgres", server._folder.Path]);
            }

            await File.WriteAllTextAsync(server._folder["password"], Password);
            await server.RunAsServer("initdb", ["--pgdata", server.Data, "--username", User, "--pwfile", server._folder["password"], "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync"]);
            await server.Continue();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>How programs reach it.</summary>
    /// <param name="database">A database; the first is there from the beginning.</param>
    public string ConnectionString(string database = "postgres") =>
        $"Host=127.0.0.1;Port={Number(_port)};Database={database};Username={User};Password={Password};Timeout=2;Command Timeout=2;Max Auto Prepare=50";

    /// <summary>Host, port, database and user, as refusals show them.</summary>
    public string Shown(string database = "postgres") => $"{User}@127.0.0.1:{Number(_port)}/{database}";

    /// <summary>Starts it, where it is not running, and waits until it serves.</summary>
    public async Task Continue()
    {
        var (program, arguments) = AsServer("postgres", ["-D", Data, "-h", "127.0.0.1", "-p", Number(_port), "-k", _folder.Path, "-c", "max_connections=300"]);
        _started.Add(ChildProcess.Start("postgres", program, arguments));
        await Readiness.Of("postgres", _started[^1], Serves);
    }

    /// <summary>Ends it without a checkpoint, and every connection with it.</summary>
    public async Task Kill()
    {
        await _started[^1].Quit();
        await _started[^1].Ended(Limit);
    }

    /// <summary>Makes a database.</summary>
    public Task Create(string database) => Query($"CREATE DATABASE {database}");

    /// <summary>What SQL returns: a line a row, columns between bars.</summary>
    public Task<string> Query(string sql, string database = "postgres") =>
        Client("psql", ["--dbname", database, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", "--command", sql]);

    /// <summary>Runs a client program of PostgreSQL as the owner; its output.</summary>
    public Task<string> Client(string program, IEnumerable<string> arguments) => Run(
        program, Path.Combine(_programs, program), ["--host", "127.0.0.1", "--port", Number(_port), "--username", User, "--no-password", .. arguments], new() { ["PGPASSWORD"] = Password });

    /// <summary>All went well: what it printed is not shown.</summary>
    public void Hide() => _started.ForEach(process => process.IsShown = false);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            // SIGQUIT: at once, and its own children with it.
            await process.Quit();
            await process.Ended(Limit);
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => _folder["data"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> Run(string name, string program, IEnumerable<string> arguments, Dictionary<string, string>? settings = null)
    {
        await using var process = ChildProcess.Start(name, program, arguments, settings);
        Assert.True(await process.Ended(Limit) == 0, $"{name}: {process.Output}");
        process.IsShown = false;
        return process.Output.Trim();
    }

    private (string Program, IEnumerable<string> Arguments) AsServer(string program, string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return IsRoot ? ("setpriv", ["--reuid", "postgres", "--regid", "postgres", "--clear-groups", path, .. arguments]) : (path, arguments);
    }

    private async Task RunAsServer(string program, string[] arguments)
    {
        var (path, all) = AsServer(program, arguments);
        await Run(program, path, all);
    }

    private async Task<bool> Serves()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
        }
        catch (SocketException)
        {
            return false;
        }

        await using var ready = ChildProcess.Start("pg_isready", Path.Combine(_programs, "pg_isready"), ["--host", "127.0.0.1", "--port", Number(_port), "--quiet"]);
        ready.IsShown = false;
        return await ready.Ended(Limit) == 0;
    }
}
