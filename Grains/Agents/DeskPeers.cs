using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Agents;

/// <summary>The grains of queues, calls and logs.</summary>
internal sealed class DeskPeers(IGrainFactory grains) : IDeskPeers
{
    public Task<bool> NoteAgent(string queue, AgentNote note) => grains.Peer<IQueueGrain>(queue).NoteAgent(note).AsTask();

    public Task AskOffer(string call, string agent, string offerId, int epoch) =>
        grains.Peer<ICallRouting>(call).AskOffer(agent, offerId, epoch).AsTask();

    public async Task<string[]> OpenLegs(string call) =>
        [.. (await grains.Peer<ICallGrain>(call).OpenLegs(DateTimeOffset.MaxValue)).Select(leg => leg.Uuid)];

    public Task Append(CallLogKey row, AgentActivity[] intervals) => grains.Peer<IAgentLogGrain>(row.ToString()).Append(intervals).AsTask();
}
