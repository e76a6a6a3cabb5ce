using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Who could have had a call and who could not, at the moment of the decision.</summary>
public sealed record MatchWhy
{
    /// <summary>Most candidates that are named.</summary>
    public const int MostCandidates = 10;

    /// <summary>Rule that was in force.</summary>
    public required QueueStrategy Strategy { get; init; }

    /// <summary>The best of those who fit, best first, up to <see cref="MostCandidates"/>.</summary>
    public required ImmutableArray<MatchCandidate> Candidates { get; init; }

    /// <summary>How many ready agents fit, named or not.</summary>
    public required int Fitting { get; init; }

    /// <summary>Known agents that were not for this caller, counted by reason; reasons with none are left out.</summary>
    public required ImmutableSortedDictionary<MatchRefusal, int> Refused { get; init; }
}
