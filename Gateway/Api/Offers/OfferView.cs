using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Gateway.Api.Offers;

/// <summary>A call that was offered to an agent.</summary>
public sealed record OfferView
{
    /// <summary>Call id.</summary>
    public required string Call { get; init; }

    /// <summary>Offer id.</summary>
    public required string Id { get; init; }

    /// <summary>Vonage user name.</summary>
    public required string Agent { get; init; }

    /// <summary>What it is for.</summary>
    public OfferKind Kind { get; init; }

    /// <summary>Queue that offers, or null.</summary>
    public string? Queue { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset OfferedAt { get; init; }

    /// <summary>How long the app rings, in seconds.</summary>
    public int RingSeconds { get; init; }

    /// <summary>When the agent picked up, or null.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When the agent was in the room, or null.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>What became of it.</summary>
    public OfferOutcome Outcome { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Makes the view.</summary>
    internal static OfferView Of(string call, Offer offer) => new()
    {
        Call = call,
        Id = offer.Id,
        Agent = offer.Agent,
        Kind = offer.Kind,
        Queue = offer.Queue,
        OfferedAt = offer.OfferedAt,
        RingSeconds = offer.RingSeconds,
        AcceptedAt = offer.AcceptedAt,
        JoinedAt = offer.JoinedAt,
        Outcome = offer.Outcome,
        EndedAt = offer.EndedAt,
    };
}
