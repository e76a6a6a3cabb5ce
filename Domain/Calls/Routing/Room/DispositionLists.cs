using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>Whose list of codes holds for what somebody says of a call.</summary>
public static class DispositionLists
{
    /// <summary>The queue that has the list; null: none, so that every code will do.</summary>
    /// <param name="offers">Offers of the call.</param>
    /// <param name="agent">Who says it: the queue of this agent's last talk; null: not an agent, the queue of whoever talked last.</param>
    public static string? QueueOf(ImmutableArray<Offer> offers, string? agent) =>
        offers.LastOrDefault(offer => offer is { AcceptedAt: not null, Queue: not null } && (agent is null || offer.Agent == agent))?.Queue;
}
