using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents;

/// <summary>An agent's profile, as stored.</summary>
public sealed record AgentState : StoredRecord
{
    /// <summary>An agent that is not known.</summary>
    public static readonly AgentState Empty = new();

    /// <summary>Changes so far; 0 for an unknown agent.</summary>
    public int Version { get; init; }

    /// <summary>Id of the user at Vonage, or a local one; null until known.</summary>
    public string? UserId { get; init; }

    /// <summary>Name shown to people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Sign-in PIN; null: none is set.</summary>
    public PinHash? Pin { get; init; }

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongPins { get; init; }

    /// <summary>No PIN is accepted before this moment.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When the agent was first seen.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];

    /// <summary>The working side; null: never worked. Outlives a removal, since epochs only grow.</summary>
    public DeskState? Desk { get; init; }

    /// <summary>The working side, also of who never worked.</summary>
    [JsonIgnore]
    public DeskState AtDesk => Desk ?? DeskState.Empty;

    /// <summary>True when the agent is known.</summary>
    [JsonIgnore]
    public bool IsKnown => Version > 0;
}
