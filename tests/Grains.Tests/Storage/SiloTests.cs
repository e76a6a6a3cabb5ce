using System.Net;
using System.Net.Sockets;
using ContactCenter.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class SiloTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_silo_booted_by_configuration_alone_finds_its_state_and_reminder_after_a_restart()
    {
        using (var silo = Silo())
        {
            await silo.StartAsync();
            var grain = Grain(silo);
            Assert.Equal("", await grain.Read());
            Assert.False(await grain.HasReminder());
            await grain.Write("kept");
            await grain.Remind();
            await silo.StopAsync();
        }

        using var again = Silo();
        await again.StartAsync();

        Assert.Equal("kept", await Grain(again).Read());
        Assert.True(await Grain(again).HasReminder());
        await again.StopAsync();
        Assert.False(File.Exists(_folder["data/silo.db-wal"]));
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_stops_the_start_of_the_silo_by_name()
    {
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data/silo.db"], new string('x', 5000));
        using var silo = Silo();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => silo.StartAsync());

        var cause = Assert.IsType<SqliteStorageException>(refusal.GetBaseException() is SqliteStorageException inner ? inner : refusal);
        Assert.Contains(_folder["data/silo.db"], cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_data_file_setting_stops_the_start_of_the_silo()
    {
        var refusal = await Assert.ThrowsAnyAsync<OrleansConfigurationException>(async () =>
        {
            using var silo = Silo(("Orleans:GrainStorage:Default:DataFile", ""));
            await silo.StartAsync();
        });

        Assert.Contains("DataFile is not set", refusal.Message, StringComparison.Ordinal);
    }

    private static IStorageProbeGrain Grain(IHost silo) => silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IStorageProbeGrain>("probe");

    private IHost Silo(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Orleans:ClusterId"] = "storage-tests",
            ["Orleans:ServiceId"] = "storage-tests",
            ["Orleans:Endpoints:AdvertisedIPAddress"] = "127.0.0.1",
            ["Orleans:Endpoints:SiloPort"] = FreePort(),
            ["Orleans:Endpoints:GatewayPort"] = FreePort(),
            ["Orleans:Clustering:ProviderType"] = "Development",
            ["Orleans:GrainStorage:Default:ProviderType"] = "Sqlite",
            ["Orleans:GrainStorage:Default:DataFile"] = _folder["data/silo.db"],
            ["Orleans:GrainStorage:Default:Synchronous"] = "Full",
            ["Orleans:Reminders:ProviderType"] = "Sqlite",
            ["Orleans:Reminders:DataFile"] = _folder["data/silo.db"],
            ["Orleans:Reminders:Synchronous"] = "Full",
        };
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.UseOrleans();
        return builder.Build();
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
