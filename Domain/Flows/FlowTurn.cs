using System.Collections.Immutable;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>The answer to one webhook.</summary>
/// <param name="Ncco">What the platform does next.</param>
/// <param name="Waiting">The step that now waits for the platform (a menu, a dialled leg, a recording, a custom NCCO); null when the flow is over.</param>
/// <param name="Notes">What ran and why, in order.</param>
public sealed record FlowTurn(NccoDocument Ncco, FlowPlace? Waiting, ImmutableArray<FlowNote> Notes)
{
    /// <summary>True when the NCCO creates a leg as a rule: what the tail would dial when we cannot be reached does not count.</summary>
    public bool Dials { get; init; }

    /// <summary>True when it dials what the app user typed, which counts against the user's rate.</summary>
    public bool DialsOut { get; init; }

    /// <summary>The queue into which this turn puts the caller, whose room is then the last action before the tail; null: none.</summary>
    public QueueEntry? Enters { get; init; }

    /// <summary>The callback into which this turn turns the present or last wait; null: none.</summary>
    public CallbackRequest? Callback { get; init; }

    /// <summary>Answers to questions of surveys that this turn gathered.</summary>
    public ImmutableArray<FlowAnswer> Answers { get; init; } = [];

    /// <summary>Name of the room of their own in which the app user sits from this turn on; null: none.</summary>
    public string? Room { get; init; }
}
