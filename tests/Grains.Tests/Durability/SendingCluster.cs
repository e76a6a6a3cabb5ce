using System.Collections.Concurrent;
using System.Diagnostics;
using ContactCenter.Grains.Tests.Routing;

namespace ContactCenter.Grains.Tests.Durability;

/// <summary>Real grains, and a look at the stack of every message that they send.</summary>
public sealed class SendingCluster : RoutingCluster
{
    private readonly Sent _sent = new();

    /// <summary>What was sent so far, as "interface.method".</summary>
    internal string[] All => [.. _sent.All];

    /// <summary>What was sent while the runtime held the lock of the sender's activation.</summary>
    internal string[] UnderLock => [.. _sent.UnderLock];

    protected override void Configure(ISiloBuilder silo)
    {
        base.Configure(silo);
        silo.AddOutgoingGrainCallFilter(_sent);
    }

    private sealed class Sent : IOutgoingGrainCallFilter
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ConcurrentQueue<string> UnderLock { get; } = new();

        public Task Invoke(IOutgoingGrainCallContext context)
        {
            var what = $"{context.SourceId?.Type}: {context.InterfaceName}.{context.MethodName}";
            All.Enqueue(what);
            if (new StackTrace(fNeedFileInfo: false).GetFrames().Any(frame => frame.GetMethod() is { Name: "Start", DeclaringType.FullName: "Orleans.Runtime.ActivationData" }))
            {
                UnderLock.Enqueue(what);
            }

            return context.Invoke();
        }
    }
}
