using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>Agents on faulty storage, whose queues, calls and logs are scripted.</summary>
public sealed class DeskCluster : GrainCluster
{
    internal ScriptedPeers Peers { get; } = new();

    protected override void Configure(ISiloBuilder silo) => silo.Services.Replace(ServiceDescriptor.Singleton<IDeskPeers>(Peers));

    /// <summary>A known agent of these queues, available.</summary>
    internal async Task<TestDesk> Agent(params string[] queues)
    {
        var desk = new TestDesk(this, "agent-" + NewId());
        await desk.Profile.Register(null);
        await desk.Assign([.. queues]);
        await desk.Be("available");
        return desk;
    }

    /// <summary>A command as its senders send it: again until somebody acknowledges.</summary>
    internal static async Task<T> Again<T>(Func<ValueTask<T>> send)
    {
        while (true)
        {
            try
            {
                return await Soon(send().AsTask());
            }
            catch (Exception e) when (e is OrleansException or TimeoutException or Interfaces.Common.GrainRestartingException)
            {
                await Task.Yield();
            }
        }
    }
}
