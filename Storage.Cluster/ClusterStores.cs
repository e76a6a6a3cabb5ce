using ContactCenter.Storage.Cluster.Postgres;
using ContactCenter.Storage.Cluster.Providers;
using ContactCenter.Storage.Cluster.Redis;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Storage.Cluster;

/// <summary>The stores that silos and gateways of a cluster share, chosen by the configuration.</summary>
public static class ClusterStores
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads what the role needs, without connecting.</summary>
    /// <exception cref="StoreRefusedException">A provider is missing, unknown, or has no usable connection.</exception>
    public static void Validate(IConfiguration configuration, ClusterRole role) => _ = ProviderSettings.Of(configuration, role);

    /// <summary>Asks every store that the role uses whether it is fit for a start; one that does not answer is asked again for some seconds.</summary>
    /// <exception cref="StoreRefusedException">One is not.</exception>
    public static async Task Check(IConfiguration configuration, ClusterRole role, TimeProvider clock, CancellationToken cancellation = default)
    {
        var settings = ProviderSettings.Of(configuration, role);
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        foreach (var check in Checks(settings))
        {
            await Patiently(check, clock, both.Token);
        }
    }

    /// <summary>The databases that the configuration of a silo names, each once.</summary>
    /// <exception cref="StoreRefusedException">A provider is missing, unknown, or has no usable connection.</exception>
    internal static IReadOnlyList<PostgresStore> Databases(IConfiguration configuration) =>
        [.. Once(ProviderSettings.Of(configuration, ClusterRole.Silo), ProviderSettings.AdoNet).Select(setting => new PostgresStore(setting.ConnectionKey!, setting.Connection!))];

    private static IEnumerable<Func<CancellationToken, Task>> Checks(IReadOnlyList<ProviderSetting> settings) =>
    [
        .. Once(settings, ProviderSettings.AdoNet).Select<ProviderSetting, Func<CancellationToken, Task>>(setting => new PostgresStore(setting.ConnectionKey!, setting.Connection!).Check),
        .. Once(settings, ProviderSettings.Redis).Select<ProviderSetting, Func<CancellationToken, Task>>(setting => new RedisStore(setting.ConnectionKey!, setting.Connection!).Check),
    ];

    private static IEnumerable<ProviderSetting> Once(IEnumerable<ProviderSetting> settings, string type) =>
        settings.Where(setting => setting.Type == type && setting.Connection is not null).DistinctBy(setting => setting.Connection);

    // A store that starts at the same time as we do is worth a few seconds; what it answers is final.
    private static async Task Patiently(Func<CancellationToken, Task> check, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await check(cancellation);
                return;
            }
            catch (StoreRefusedException e) when (e.IsPassing && !cancellation.IsCancellationRequested)
            {
                try
                {
                    await Task.Delay(Pause, clock, cancellation);
                }
                catch (OperationCanceledException)
                {
                    throw e;
                }
            }
        }
    }
}
