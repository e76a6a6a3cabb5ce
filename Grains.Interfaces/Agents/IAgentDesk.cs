using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>The working side of an agent, keyed by the Vonage user name: availability, the one reservation, wrap-up. The same grain as <see cref="IAgentGrain"/>.</summary>
[Alias("cc.agent-desk"), GrainInterfaceType("cc.agent-desk")]
public interface IAgentDesk : IGrainWithStringKey
{
    /// <summary>
    /// Asks to reserve the agent for an offer; the commit is the reservation. Of several bids at the same time the earliest caller wins. Idempotent by offer.
    /// </summary>
    [Alias("reserve")]
    ValueTask<ReserveReply> Reserve(Bid bid);

    /// <summary>The call tells how an offer stands. Idempotent: of two notes of one offer the higher stage holds. Answers after it is stored.</summary>
    [Alias("note-offer")]
    ValueTask NoteOffer(OfferNote note);

    /// <summary>A call tells that the agent is in it without an offer (dialled directly, or dialled out), or is no more. Idempotent.</summary>
    [Alias("note-engagement")]
    ValueTask NoteEngagement(EngagementNote note);

    /// <summary>Changes what the agent wants to be; asked during a call it holds after it.</summary>
    [Alias("set-presence")]
    ValueTask<CommandReply> SetPresence(SetPresence command);

    /// <summary>Ends or extends the wrap-up. Refused as <c>not-in-wrap-up</c>.</summary>
    [Alias("wrap-up")]
    ValueTask<CommandReply> ChangeWrapUp(ChangeWrapUp command);

    /// <summary>Sets skills and queues.</summary>
    [Alias("assign")]
    ValueTask<CommandReply> Assign(AssignAgent command);

    /// <summary>A client signed in with a token that is valid until <paramref name="until"/>; makes available where <c>Agents:AvailableOnSignIn</c> is set.</summary>
    [Alias("signed-in")]
    ValueTask SignedIn(DateTimeOffset until);

    /// <summary>
    /// The agent at work as JSON, or null when unknown. <c>room</c> is <c>{"call","leg","name"}</c> of the latest engagement that is not over and sits
    /// in a room of the agent's own (<see cref="EngagementNote.Room"/>), absent where there is none.
    /// </summary>
    [Alias("desk")]
    ValueTask<JsonReply?> Desk();

    /// <summary>
    /// Whether a caller whom this agent served at <paramref name="since"/> may ask for the agent in a queue: it is the same agent still, not one who was
    /// created anew, is of the queue, and is signed in.
    /// </summary>
    [Alias("serves")]
    ValueTask<bool> Serves(string queue, DateTimeOffset since);

    /// <summary>Re-arms deadlines and sends again what nobody acknowledged; sent by Watch, and by queues that lost their memory.</summary>
    [Alias("wake")]
    ValueTask Wake();
}
