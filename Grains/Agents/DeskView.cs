using System.Collections.Immutable;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Grains.Agents;

/// <summary>An agent at work, as <c>/api/v1/agents</c> shows it.</summary>
public sealed record DeskView
{
    /// <summary>Vonage user name.</summary>
    public required string Name { get; init; }

    /// <summary>Name shown to people, or null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Changes of the working side so far.</summary>
    public int Version { get; init; }

    /// <summary>What the agent does.</summary>
    public DeskStatus Status { get; init; }

    /// <summary>Reason of being away, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when the status is what it is; null: offline from the start.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Presence in force.</summary>
    public Presence Presence { get; init; }

    /// <summary>Presence asked for, which holds once the call or offer is over; null: none.</summary>
    public PresenceWish? Requested { get; init; }

    /// <summary>Level by skill.</summary>
    public required ImmutableSortedDictionary<string, int> Skills { get; init; }

    /// <summary>Tier by queue.</summary>
    public required ImmutableSortedDictionary<string, int> Queues { get; init; }

    /// <summary>The offer for which the agent is reserved, or in whose call the agent talks.</summary>
    public DeskOfferView? Offer { get; init; }

    /// <summary>Open legs in calls that nobody offered.</summary>
    public required ImmutableArray<Engagement> Calls { get; init; }

    /// <summary>Room of the agent's own, into which callers can be taken; null: the agent sits in none.</summary>
    public DeskRoom? Room { get; init; }

    /// <summary>End of the wrap-up, or null.</summary>
    public DateTimeOffset? WrapUpEndsAt { get; init; }

    /// <summary>End of the rest after an offer that came to nothing, or null.</summary>
    public DateTimeOffset? RestEndsAt { get; init; }

    /// <summary>When the agent signed in; null while offline.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>End of the token that made the agent available; null when the agent chose a presence.</summary>
    public DateTimeOffset? AvailableUntil { get; init; }

    /// <summary>Since when the agent has had nothing to do.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>Calls of queues taken since signing in.</summary>
    public int CallsTaken { get; init; }

    /// <summary>Seconds of talk in offered calls since signing in.</summary>
    public long TalkSeconds { get; init; }

    /// <summary>When a queue last offered a call.</summary>
    public DateTimeOffset? LastOfferedAt { get; init; }

    /// <summary>Misses in a row.</summary>
    public int Misses { get; init; }

    /// <summary>Makes the view.</summary>
    internal static DeskView Of(string name, AgentState agent)
    {
        var desk = agent.AtDesk;
        var span = DeskStatuses.Of(desk);
        return new()
        {
            Name = name,
            DisplayName = agent.DisplayName,
            Version = desk.Version,
            Status = span.Status,
            Reason = span.Reason,
            Since = desk.StatusSince,
            Presence = desk.Presence,
            Requested = desk.Asked,
            Skills = desk.Skills,
            Queues = desk.Queues,
            Offer = desk.Reservation is { } offer ? DeskOfferView.Of(offer) : null,
            Calls = desk.Engagements,
            Room = DeskEngagements.OwnRoom(desk) is { } sits ? new(sits.CallId, sits.Leg, sits.Room!) : null,
            WrapUpEndsAt = desk.WrapUp?.Until,
            RestEndsAt = desk.RestUntil,
            SignedInAt = desk.SignedInAt,
            AvailableUntil = desk.TokenUntil,
            IdleSince = desk.IdleSince,
            CallsTaken = desk.CallsTaken,
            TalkSeconds = desk.TalkSeconds,
            LastOfferedAt = desk.LastOfferedAt,
            Misses = desk.Misses,
        };
    }
}
