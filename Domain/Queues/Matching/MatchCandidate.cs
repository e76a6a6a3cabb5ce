namespace ContactCenter.Domain.Queues.Matching;

/// <summary>An agent who could have had the call.</summary>
/// <param name="Agent">Vonage user name.</param>
/// <param name="Score">
/// By <see cref="MatchWhy.Strategy"/>: seconds idle (longest idle, ring-all; more is better), seconds since the last offer (round robin; more is
/// better, null: never offered, which is best), calls taken, seconds of talk, tier (less is better), number of the draw (random).
/// </param>
public sealed record MatchCandidate(string Agent, long? Score);
