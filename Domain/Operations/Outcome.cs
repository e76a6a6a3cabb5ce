using System.Collections.Immutable;

namespace ContactCenter.Domain.Operations;

/// <summary>What a command with an operation id did.</summary>
/// <typeparam name="TState">State of the grain.</typeparam>
/// <param name="Next">State after it; the same reference when nothing changed.</param>
/// <param name="Version">Version to report.</param>
/// <param name="Refusals">Why it was refused; empty when done.</param>
public readonly record struct Outcome<TState>(TState Next, int Version, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Refused: nothing changed and nothing is remembered, so that the command may be corrected and sent again under the same id.</summary>
    /// <param name="state">State, as it was.</param>
    /// <param name="version">Version to report.</param>
    /// <param name="refusals">Why, at least one.</param>
    public static Outcome<TState> Refused(TState state, int version, params ImmutableArray<Refusal> refusals) => new(state, version, refusals);
}
