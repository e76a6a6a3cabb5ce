using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>Lets references be made until calls and agents have their routing side.</summary>
[GrainType("stand-in-desk")]
internal sealed class StandInDesk : Grain, IAgentDesk
{
    public ValueTask<ReserveReply> Reserve(Bid bid) => throw new NotSupportedException();
    public ValueTask NoteOffer(OfferNote note) => throw new NotSupportedException();
    public ValueTask NoteEngagement(EngagementNote note) => throw new NotSupportedException();
    public ValueTask<CommandReply> SetPresence(SetPresence command) => throw new NotSupportedException();
    public ValueTask<CommandReply> ChangeWrapUp(ChangeWrapUp command) => throw new NotSupportedException();
    public ValueTask<CommandReply> Assign(AssignAgent command) => throw new NotSupportedException();
    public ValueTask SignedIn(DateTimeOffset until) => throw new NotSupportedException();
    public ValueTask<JsonReply?> Desk() => throw new NotSupportedException();
    public ValueTask Wake() => throw new NotSupportedException();
}

[GrainType("stand-in-routing")]
internal sealed class StandInRouting : Grain, ICallRouting
{
    public ValueTask<OfferReply> Offer(OfferProposal proposal) => throw new NotSupportedException();
    public ValueTask<NccoReply> PickUp(WebhookMessage webhook) => throw new NotSupportedException();
    public ValueTask<bool> LeaveQueue(string waitId, string reason) => throw new NotSupportedException();
    public ValueTask AskOffer(string agent, string offerId, int epoch) => throw new NotSupportedException();
    public ValueTask<CommandReply> Act(CallCommand command) => throw new NotSupportedException();
}
