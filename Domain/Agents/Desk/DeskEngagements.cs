using System.Collections.Immutable;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Calls that nobody offered occupy the agent as long as a leg of them is open; no wrap-up follows.</summary>
public static class DeskEngagements
{
    private const int RememberedLegs = 16;

    /// <summary>A leg of the agent is open.</summary>
    public static DeskState Begun(DeskState state, Engagement engagement, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(engagement);
        var at = engagement.Since < now ? engagement.Since : now;
        return DeskTurn.Take(
            state,
            now,
            current => current.EndedLegs.Contains(engagement.Leg) ? current
                : current.Engagements.FirstOrDefault(known => known.Leg == engagement.Leg) is not { } before
                    ? current with { Engagements = current.Engagements.Add(engagement with { Since = at }) }
                : engagement.Room is { } room && room != before.Room
                    ? current with { Engagements = current.Engagements.Replace(before, before with { Room = room }) }
                : current,
            at);
    }

    /// <summary>Where the agent sits in a room of their own: the latest of such legs; null where there is none.</summary>
    public static Engagement? OwnRoom(DeskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Engagements.Where(engagement => engagement.Room is not null).MaxBy(engagement => engagement.Since);
    }

    /// <summary>A leg of the agent is over.</summary>
    public static DeskState Over(DeskState state, string leg, DateTimeOffset at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskTurn.Take(
            state,
            now,
            current => current.EndedLegs.Contains(leg)
                ? current
                : current with { Engagements = Without(current, leg), EndedLegs = DeskOffers.Recent(current.EndedLegs, leg, RememberedLegs) },
            at);
    }

    /// <summary>The call does not know the leg any more; should it turn up again, it counts again.</summary>
    public static DeskState Lost(DeskState state, string leg, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskTurn.Take(state, now, current => Without(current, leg) is var left && left.Length == current.Engagements.Length
            ? current
            : current with { Engagements = left });
    }

    private static ImmutableArray<Engagement> Without(DeskState state, string leg) => state.Engagements.RemoveAll(known => known.Leg == leg);
}
