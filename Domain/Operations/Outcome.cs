using System.Collections.Immutable;

namespace ContactCenter.Domain.Operations;

/// <summary>What a command with an operation id did.</summary>
/// <typeparam name="TState">State of the grain.</typeparam>
/// <param name="Next">State after it; the same reference when the outcome was remembered.</param>
/// <param name="Version">Version to report.</param>
/// <param name="Refusals">Why it was refused; empty when done.</param>
public readonly record struct Outcome<TState>(TState Next, int Version, ImmutableArray<Refusal> Refusals);
