using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>The one offer for which an agent is reserved. Only the offer's call ends it.</summary>
public sealed record Reservation : StoredRecord
{
    /// <summary>Offer id.</summary>
    public required string OfferId { get; init; }

    /// <summary>Epoch: a number that only grows for each agent. A note with another one is about another reservation.</summary>
    public required int Epoch { get; init; }

    /// <summary>Call id.</summary>
    public required string CallId { get; init; }

    /// <summary>Queue that offers; null for consultations, supervisors and pulls.</summary>
    public string? Queue { get; init; }

    /// <summary>True when the agent asked for it.</summary>
    public bool IsAgentsWish { get; init; }

    /// <summary>Terms of the offer.</summary>
    public required OfferTerms Terms { get; init; }

    /// <summary>When the agent was reserved.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>When the call said that it took the offer; null until then.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When the agent picked up; null until then.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Leg of the agent once known.</summary>
    public string? Leg { get; init; }

    /// <summary>True once the agent has the caller.</summary>
    [JsonIgnore]
    public bool IsAccepted => AcceptedAt is not null;
}
