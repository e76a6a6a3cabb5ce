using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>The routing side of a call: waits, offers, who is in the room. The same grain as <see cref="ICallGrain"/>.</summary>
[Alias("cc.call-routing"), GrainInterfaceType("cc.call-routing")]
public interface ICallRouting : IGrainWithStringKey
{
    /// <summary>A queue has reserved an agent for this call. Idempotent by offer. Refused: the queue lets the agent go again.</summary>
    [Alias("offer")]
    ValueTask<OfferReply> Offer(OfferProposal proposal);

    /// <summary>The agent picked up (<c>/webhooks/offer</c>): decides who gets the room; answers after the decision is stored.</summary>
    [Alias("pick-up")]
    ValueTask<NccoReply> PickUp(WebhookMessage webhook);

    /// <summary>A queue asks the caller to leave: <c>max-wait</c>, <c>no-agents</c>, <c>closed</c>, <c>full</c>, <c>removed</c>. A live offer is not cut: it holds when that came to nothing. False: that wait is over or was never known; the queue forgets it.</summary>
    [Alias("leave-queue")]
    ValueTask<bool> LeaveQueue(string waitId, string reason);

    /// <summary>An agent whose reservation has lasted long asks what became of it: the answer comes as a note. An offer that this call does not know is rescinded, also for a proposal that comes later.</summary>
    [Alias("ask-offer")]
    ValueTask AskOffer(string agent, string offerId, int epoch);

    /// <summary>The app user of this call pulled the caller of another one into the room of this one: that call learns by <see cref="ICallGrain.Heal"/> when this one's leg is over. Idempotent.</summary>
    [Alias("pulled")]
    ValueTask Pulled(string callId);

    /// <summary>Carries a callback out, of which this call has the id. <paramref name="order"/> is JSON of <c>CallbackOrder</c>, whose times are by the clock of who sent it at <paramref name="sentAt"/>. Idempotent; answers after it is stored.</summary>
    [Alias("call-back")]
    ValueTask CallBack(byte[] order, DateTimeOffset sentAt);

    /// <summary>
    /// Orders a callback for which nobody called: as <see cref="CallBack"/>, judged by the rules of dialling first. Refused with their codes, as <c>unknown-queue</c>,
    /// <c>vonage-not-configured</c>, and as <c>idempotency-mismatch</c> where another callback has this id.
    /// </summary>
    [Alias("order-call-back")]
    ValueTask<CommandReply> OrderCallBack(byte[] order, DateTimeOffset sentAt);

    /// <summary>Time to tell the queue again of a caller who still waits; nothing where nobody does. Idempotent.</summary>
    [Alias("tell-wait")]
    ValueTask TellWait();

    /// <summary>Acts on the call: see <see cref="CallCommand"/>. Refused as <c>unknown-call</c>, <c>call-ended</c>, <c>not-yours</c>, <c>not-possible-now</c> …</summary>
    [Alias("act")]
    ValueTask<CommandReply> Act(CallCommand command);
}
