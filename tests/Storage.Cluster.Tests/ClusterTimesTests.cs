using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace ContactCenter.Storage.Cluster.Tests;

/// <summary>Time-outs and membership: what the settings say is what Orleans is told.</summary>
public sealed class ClusterTimesTests
{
    private const string Silo = "redis.silo.json";
    private const string Gateway = "redis.gateway.json";

    [Fact]
    public async Task What_is_set_for_a_silo_reaches_its_options()
    {
        await using var app = Hosts.Builder(
            Silo,
            ("Orleans:Messaging:ResponseTimeout", "00:00:03"),
            ("Orleans:Messaging:MaxEnqueuedRequestsHardLimit", "777"),
            ("Orleans:Messaging:ClientGatewayShutdownNotificationTimeout", "00:00:07"),
            ("Orleans:Membership:ProbeTimeout", "00:00:00.7"),
            ("Orleans:Membership:MaxProbeTimeout", "00:00:02.5"),
            ("Orleans:Membership:NumMissedProbesLimit", "4"),
            ("Orleans:Membership:NumProbedSilos", "5"),
            ("Orleans:Membership:NumVotesForDeathDeclaration", "1"),
            ("Orleans:Membership:DeathVoteExpirationTimeout", "00:01:10"),
            ("Orleans:Membership:TableRefreshTimeout", "00:00:11"),
            ("Orleans:Membership:IAmAliveTablePublishTimeout", "00:00:06"),
            ("Orleans:Membership:NumMissedTableIAmAliveLimit", "2"),
            ("Orleans:Membership:MaxJoinAttemptTime", "00:02:00"),
            ("Orleans:Collection:CollectionAge", "00:20:00"),
            ("Orleans:Collection:CollectionQuantum", "00:00:30")).Build();

        var messaging = Of<SiloMessagingOptions>(app.Services);
        Assert.Equal((Seconds(3), 777, Seconds(7)), (messaging.ResponseTimeout, messaging.MaxEnqueuedRequestsHardLimit, messaging.ClientGatewayShutdownNotificationTimeout));
        var membership = Of<ClusterMembershipOptions>(app.Services);
        Assert.Equal((Seconds(0.7), 4, 5, 1, Seconds(70)), (membership.ProbeTimeout, membership.NumMissedProbesLimit, membership.NumProbedSilos, membership.NumVotesForDeathDeclaration, membership.DeathVoteExpirationTimeout));
        Assert.Equal(Seconds(2.5), membership.MaxProbeTimeout);
        Assert.Equal((Seconds(11), Seconds(6), 2, Seconds(120)), (membership.TableRefreshTimeout, membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit, membership.MaxJoinAttemptTime));
        var collection = Of<GrainCollectionOptions>(app.Services);
        Assert.Equal((Seconds(1200), Seconds(30)), (collection.CollectionAge, collection.CollectionQuantum));
    }

    [Fact]
    public async Task What_is_set_for_a_gateway_reaches_its_options()
    {
        await using var app = Hosts.Builder(
            Gateway,
            ("Orleans:Messaging:ResponseTimeout", "00:00:03"),
            ("Orleans:Messaging:MaxMessageBodySize", "2000000"),
            ("Orleans:Gateway:GatewayListRefreshPeriod", "00:00:09"),
            ("Orleans:Gateway:PreferredGatewayIndex", "1")).Build();

        var messaging = Of<ClientMessagingOptions>(app.Services);
        Assert.Equal((Seconds(3), 2_000_000), (messaging.ResponseTimeout, messaging.MaxMessageBodySize));
        var gateway = Of<GatewayOptions>(app.Services);
        Assert.Equal((Seconds(9), 1), (gateway.GatewayListRefreshPeriod, gateway.PreferredGatewayIndex));
    }

    [Fact]
    public async Task Without_settings_a_death_is_found_out_within_seconds()
    {
        await using var silo = Hosts.Builder(Silo).Build();
        await using var gateway = Hosts.Builder(Gateway).Build();

        var membership = Of<ClusterMembershipOptions>(silo.Services);
        Assert.Equal((Seconds(1), 3, Seconds(10), Seconds(4), 3), (membership.ProbeTimeout, membership.NumMissedProbesLimit, membership.TableRefreshTimeout, membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit));
        Assert.Equal((Seconds(2), 5_000), (Of<SiloMessagingOptions>(silo.Services).ResponseTimeout, Of<SiloMessagingOptions>(silo.Services).MaxEnqueuedRequestsHardLimit));
        Assert.Equal((Seconds(2), Seconds(1)), (Of<ClientMessagingOptions>(gateway.Services).ResponseTimeout, Of<GatewayOptions>(gateway.Services).GatewayListRefreshPeriod));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("00:00:03", 3)]
    public async Task A_silo_that_sends_nothing_for_the_missed_probes_may_be_voted_out_however_long_a_probe_is(string? probe, double longest)
    {
        await using var silo = (probe is null ? Hosts.Builder(Silo) : Hosts.Builder(Silo, ("Orleans:Membership:ProbeTimeout", probe))).Build();

        var membership = Of<ClusterMembershipOptions>(silo.Services);
        Assert.Equal((Seconds(longest), Seconds(longest)), (membership.ProbeTimeout, membership.MaxProbeTimeout));
    }

    [Fact]
    public async Task Settings_of_messaging_may_be_shared_by_silos_and_gateways()
    {
        await using var gateway = Hosts.Builder(Gateway, ("Orleans:Messaging:MaxEnqueuedRequestsHardLimit", "777")).Build();

        Assert.Equal(Seconds(2), Of<ClientMessagingOptions>(gateway.Services).ResponseTimeout);
    }

    [Theory]
    [InlineData(Silo, "Orleans:Messaging:ResponseTimeout", "2", "choose 0:00:00.2 to 0:00:30, written as hours:minutes:seconds, such as 0:00:05")]
    [InlineData(Gateway, "Orleans:Messaging:ResponseTimeout", "soon", "choose 0:00:00.2 to 0:00:30")]
    [InlineData(Silo, "Orleans:Membership:ProbeTimeout", "-00:00:01", "choose 0:00:00.2 to 0:00:30")]
    [InlineData(Silo, "Orleans:Membership:NumVotesForDeathDeclaration", "0", "choose a whole number from 1 to 10")]
    [InlineData(Silo, "Orleans:Membership:NumMissedTableIAmAliveLimit", "three", "choose a whole number from 1 to 20")]
    [InlineData(Silo, "Orleans:Membership:IAmAliveTablePublishTimeout", "00:00:00", "choose 0:00:01 to 0:05:00")]
    [InlineData(Silo, "Orleans:Messaging:MaxEnqueuedRequestsHardLimit", "-1", "choose a whole number from 100 to 1000000")]
    [InlineData(Silo, "Orleans:Membership:ProbeTimeOuts", "00:00:01", "but there is no such setting; use one of ")]
    [InlineData(Gateway, "Orleans:Gateway:GatewayListRefreshPeriod", "00:00:00", "choose 0:00:00.5 to 0:05:00")]
    [InlineData(Gateway, "Orleans:Gateway:RefreshPeriod", "00:00:05", "but there is no such setting; use one of GatewayListRefreshPeriod, PreferredGatewayIndex")]
    public void A_wrong_setting_is_refused_by_key_and_value_with_what_to_do(string file, string key, string value, string said)
    {
        var refused = Assert.Throws<OrleansConfigurationException>(() => Hosts.Builder(file, (key, value)));

        Assert.StartsWith($"{key} is '{value}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static TOptions Of<TOptions>(IServiceProvider services)
        where TOptions : class => services.GetRequiredService<IOptions<TOptions>>().Value;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
