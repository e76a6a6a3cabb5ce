using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Somebody wants the agent for a call.</summary>
public sealed record DeskBid
{
    /// <summary>Id of the offer that it will be.</summary>
    public required string OfferId { get; init; }

    /// <summary>Call id.</summary>
    public required string CallId { get; init; }

    /// <summary>Queue; null for consultations, supervisors and pulls.</summary>
    public string? Queue { get; init; }

    /// <summary>Place of the caller among all who wait.</summary>
    public ServiceKey Key { get; init; }

    /// <summary>True where others are rung for the caller already.</summary>
    public bool IsFurther { get; init; }

    /// <summary>True when the agent asked for it: only another offer or call refuses it, but not a room of the agent's own; ringing out is no miss.</summary>
    public bool IsAgentsWish { get; init; }

    /// <summary>Terms of the offer.</summary>
    public OfferTerms Terms { get; init; } = new();
}
