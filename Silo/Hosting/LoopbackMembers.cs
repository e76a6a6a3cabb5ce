using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace ContactCenter.Silo.Hosting;

/// <summary>
/// Refuses to join a cluster whose silos are on other machines where one side is known by a loopback address. They could never reach each other and would declare each other dead;
/// as a rule they are two installations that keep the default ids and share a store.
/// </summary>
internal sealed class LoopbackMembers(IMembershipTable table, ILocalSiloDetails own, IOptions<ClusterOptions> cluster, TimeProvider clock) : ILifecycleParticipant<ISiloLifecycle>
{
    // A silo tells twice in this time that it is alive.
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(1);

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(LoopbackMembers), ServiceLifecycleStage.RuntimeInitialize, Check);

    private async Task Check(CancellationToken cancellation)
    {
        await table.InitializeMembershipTableAsync(true, cancellation);
        var members = await table.ReadAllAsync(cancellation);
        var alive = clock.GetUtcNow().UtcDateTime - Recent;
        var isLoopback = IPAddress.IsLoopback(own.SiloAddress.Endpoint.Address);
        foreach (var (member, _) in members.Members)
        {
            if (member.Status == SiloStatus.Active && member.IAmAliveTime > alive && member.HostName != own.DnsHostName
                && (isLoopback || IPAddress.IsLoopback(member.SiloAddress.Endpoint.Address)))
            {
                throw new OrleansConfigurationException(
                    $"Orleans:ClusterId is '{cluster.Value.ClusterId}', of which a silo of machine {member.HostName} is a member at {member.SiloAddress.Endpoint}, and this one of machine {own.DnsHostName} would be at "
                    + $"{own.SiloAddress.Endpoint}: they cannot reach each other. Give an installation of its own its own Orleans:ClusterId and Orleans:ServiceId, or each silo an Orleans:Endpoints:AdvertisedIPAddress that the others reach.");
            }
        }
    }
}
