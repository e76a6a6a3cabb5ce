using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>A decision: this caller with this agent. Both are out of the match until they are given back or removed.</summary>
public sealed record Match
{
    /// <summary>Who is served: the earliest by <see cref="ServiceKey"/> of all free callers whom any of <see cref="Agents"/> could serve.</summary>
    public required WaitingCaller Caller { get; init; }

    /// <summary>Place of the caller in the order of service.</summary>
    public required ServiceKey Key { get; init; }

    /// <summary>The agent; under <see cref="QueueStrategy.RingAll"/> up to <see cref="QueueSettings.RingAllAtMost"/>, best first. Never empty.</summary>
    public required ImmutableArray<ReadyAgent> Agents { get; init; }

    /// <summary>True where others are being rung for the caller already: these join them.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Why these.</summary>
    public required MatchWhy Why { get; init; }
}
