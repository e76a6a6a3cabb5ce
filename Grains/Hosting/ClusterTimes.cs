using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace ContactCenter.Grains.Hosting;

/// <summary>
/// Time-outs, membership and bounds of a cluster, from the sections <c>Orleans:Messaging</c>, <c>Orleans:Membership</c>, <c>Orleans:Collection</c> (silos) and <c>Orleans:Gateway</c> (gateways),
/// whose keys are the properties of Orleans' options. Orleans binds none of them itself.
/// </summary>
public static class ClusterTimes
{
    private static readonly Dictionary<string, (TimeSpan Least, TimeSpan Most)> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        // An answer webhook is given up by the platform after 5 s; what is slower than this is found out by the platform first.
        ["Orleans:Messaging:ResponseTimeout"] = (TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30)),
        ["Orleans:Messaging:ClientGatewayShutdownNotificationTimeout"] = (TimeSpan.Zero, TimeSpan.FromMinutes(1)),
        ["Orleans:Membership:ProbeTimeout"] = (TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30)),
        ["Orleans:Membership:MinProbeTimeout"] = (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
        ["Orleans:Membership:MaxProbeTimeout"] = (TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(2)),
        ["Orleans:Membership:TableRefreshTimeout"] = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        ["Orleans:Membership:DeathVoteExpirationTimeout"] = (TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10)),
        ["Orleans:Membership:IAmAliveTablePublishTimeout"] = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        ["Orleans:Membership:MaxJoinAttemptTime"] = (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30)),
        ["Orleans:Collection:CollectionAge"] = (TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)),
        ["Orleans:Collection:CollectionQuantum"] = (TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        ["Orleans:Gateway:GatewayListRefreshPeriod"] = (TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(5)),
    };

    private static readonly Dictionary<string, (int Least, int Most)> Counts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Orleans:Messaging:MaxEnqueuedRequestsHardLimit"] = (100, 1_000_000),
        ["Orleans:Membership:NumMissedProbesLimit"] = (1, 20),
        ["Orleans:Membership:NumProbedSilos"] = (1, 20),
        ["Orleans:Membership:NumVotesForDeathDeclaration"] = (1, 10),
        ["Orleans:Membership:NumMissedTableIAmAliveLimit"] = (1, 20),
    };

    /// <summary>Binds the sections of a silo over our defaults.</summary>
    /// <exception cref="OrleansConfigurationException">A value cannot work, or a key is none; the message says key, value and what to do.</exception>
    public static void AddSiloTimes(this IServiceCollection services, IConfiguration configuration)
    {
        // Defaults for detection in seconds (measured: orleans facts §0.2).
        services.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = TimeSpan.FromSeconds(2);
            options.MaxEnqueuedRequestsHardLimit = 5_000;
            options.ClientGatewayShutdownNotificationTimeout = TimeSpan.FromSeconds(5);
        });
        services.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 3;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(10);

            // A silo that starts waits for those that the table calls alive: after a loss of all of them at once, under new addresses, as long as their last sign of life holds.
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(4);
            options.NumMissedTableIAmAliveLimit = 3;
        });
        services.Bind<SiloMessagingOptions>(configuration, "Orleans:Messaging", typeof(ClientMessagingOptions));
        services.Bind<ClusterMembershipOptions>(configuration, "Orleans:Membership");

        // Nobody votes against a silo that sent something within so many missed probes of the longest time, which would be four times the usual one. Who is
        // killed closes its connections and is found out at once; who stands still does not, and every caller whose call it has would wait for 12 s.
        if (configuration["Orleans:Membership:MaxProbeTimeout"] is null)
        {
            services.PostConfigure<ClusterMembershipOptions>(options => options.MaxProbeTimeout = options.ProbeTimeout);
        }

        services.Bind<GrainCollectionOptions>(configuration, "Orleans:Collection");
    }

    /// <summary>Binds the sections of a gateway, which is a client of the cluster, over our defaults.</summary>
    /// <exception cref="OrleansConfigurationException">A value cannot work, or a key is none; the message says key, value and what to do.</exception>
    public static void AddClientTimes(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));

        // A silo that stands still keeps its connections: whatever goes through it waits until the list no longer has it, and an event is not to wait for 8 s.
        services.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
        services.Bind<ClientMessagingOptions>(configuration, "Orleans:Messaging", typeof(SiloMessagingOptions));
        services.Bind<GatewayOptions>(configuration, "Orleans:Gateway");
    }

    // Silos and gateways may be given the same settings of messaging: each takes what it has.
    private static void Bind<TOptions>(this IServiceCollection services, IConfiguration configuration, string name, params Type[] alsoOf)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(name);
        var known = alsoOf.Append(typeof(TOptions)).SelectMany(type => type.GetProperties()).Where(property => property.CanWrite).Select(property => property.Name).Distinct().ToArray();
        foreach (var setting in section.GetChildren().Where(setting => setting.Value is not null))
        {
            Check(setting, known);
        }

        services.Configure<TOptions>(section);
    }

    private static void Check(IConfigurationSection setting, string[] known)
    {
        if (!known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
        {
            throw new OrleansConfigurationException($"{setting.Path} is '{setting.Value}', but there is no such setting; use one of {string.Join(", ", known.Order(StringComparer.Ordinal))}, or remove it.");
        }

        if (Times.TryGetValue(setting.Path, out var span)
            && !(TimeSpan.TryParse(setting.Value, CultureInfo.InvariantCulture, out var time) && time >= span.Least && time <= span.Most))
        {
            // A number alone is a number of days.
            throw new OrleansConfigurationException($"{setting.Path} is '{setting.Value}'; choose {span.Least:g} to {span.Most:g}, written as hours:minutes:seconds, such as 0:00:05.");
        }

        if (Counts.TryGetValue(setting.Path, out var range)
            && !(int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= range.Least && count <= range.Most))
        {
            throw new OrleansConfigurationException($"{setting.Path} is '{setting.Value}'; choose a whole number from {range.Least} to {range.Most}.");
        }
    }
}
