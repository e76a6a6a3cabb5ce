using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>How an agent says that a talk went. A raw fact of reports.</summary>
/// <param name="Agent">Vonage user name; null: not an agent said it.</param>
/// <param name="Code">Code of the center's own list; null: none was said.</param>
/// <param name="Notes">What else there is to say; null: nothing.</param>
/// <param name="At">When it was said.</param>
public sealed record Disposition(string? Agent, string? Code, string? Notes, DateTimeOffset At)
{
    /// <summary>The queue whose list of codes holds for what somebody says of a call; null: none, so that every code does.</summary>
    /// <param name="offers">Offers of the call.</param>
    /// <param name="agent">Who says it: the queue of this agent's last talk; null: not an agent, the queue of whoever talked last.</param>
    public static string? QueueOf(ImmutableArray<Offer> offers, string? agent) =>
        offers.LastOrDefault(offer => offer is { AcceptedAt: not null, Queue: not null } && (agent is null || offer.Agent == agent))?.Queue;
}
