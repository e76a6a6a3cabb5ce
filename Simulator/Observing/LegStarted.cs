using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Observing;

/// <summary>A leg came into being.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The <c>uuid</c> of webhooks and REST.</param>
/// <param name="ConversationId"><c>CON-…</c> in which it starts.</param>
/// <param name="Direction">Who placed it.</param>
/// <param name="Channel">What is at its far end.</param>
/// <param name="From">As webhooks tell it; null for app callers.</param>
/// <param name="To">What was dialled: a number, a user's name, an address.</param>
/// <param name="User">The app user at its far end; null for other channels.</param>
/// <param name="ParentLegId">The leg whose <c>connect</c> made it; null for others.</param>
/// <param name="EventUrl">Where the application wants to hear of it; null for nowhere, and for callers.</param>
/// <param name="Application">Id of the application that it belongs to; null where nobody said.</param>
public sealed record LegStarted(
    DateTimeOffset At, string LegId, string ConversationId, LegDirection Direction, LegChannel Channel, string? From, string? To, string? User, string? ParentLegId,
    string? EventUrl = null, string? Application = null)
    : Observation(At);
