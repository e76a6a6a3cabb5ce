using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Hosting;
using ContactCenter.Storage.Sqlite;

return await ProgramRun.Until(
    async () =>
    {
        await using var app = GatewayHost.CreateBuilder(args).Build();
        app.MapGateway();
        await app.RunAsync();
    },
    mendable: typeof(SqliteStorageException));

/// <summary>Entry point; public so that tests can host the gateway in their own process.</summary>
public partial class Program;
