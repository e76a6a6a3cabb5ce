using ContactCenter.Grains.Hosting;
using ContactCenter.Silo.Hosting;
using ContactCenter.Storage.Cluster;
using ContactCenter.Storage.Cluster.Providers;

if (args is [DatabaseCommand.Name, ..])
{
    return await DatabaseCommand.Run(args.ElementAtOrDefault(1), SiloHost.Settings([.. args.Skip(2)]), Console.Out, Console.Error);
}

return await ProgramRun.Until(
    async () =>
    {
        await using var app = SiloHost.CreateBuilder(args).Build();
        SiloPorts.Check(app.Services);
        await ClusterStores.Check(app.Configuration, ClusterRole.Silo, TimeProvider.System);
        app.MapSilo();
        await app.RunAsync();
    },
    mendable: typeof(StoreRefusedException));

/// <summary>Entry point; public so that tests can name the program.</summary>
public partial class Program;
