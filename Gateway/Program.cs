using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Hosting;
using ContactCenter.Storage.Cluster.Providers;
using ContactCenter.Storage.Sqlite;

if (args is [HashPassword.Command])
{
    return HashPassword.Run(Console.In, Console.Out, Console.Error);
}

return await ProgramRun.Until(
    async () =>
    {
        await using var app = GatewayHost.CreateBuilder(args).Build();
        await app.CheckStores();
        app.MapGateway();
        await app.RunAsync();
    },
    mendable: [typeof(SqliteStorageException), typeof(StoreRefusedException)]);

/// <summary>Entry point; public so that tests can host the gateway in their own process.</summary>
public partial class Program;
