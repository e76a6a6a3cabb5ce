using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>What an agent did for a while.</summary>
public sealed record AgentTime
{
    /// <summary>Vonage user name.</summary>
    public required string Agent { get; init; }

    /// <summary>What the agent did; null for a word of a newer version than this one.</summary>
    public required DeskStatus? Status { get; init; }

    /// <summary>Reason of being away, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Its begin.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Queue that offered the call; null where none did.</summary>
    public string? Queue { get; init; }
}
