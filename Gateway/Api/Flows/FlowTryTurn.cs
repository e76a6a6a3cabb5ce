using System.Text.Json;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>One turn of a trial.</summary>
/// <param name="Input">What was given; absent for the first turn, which answers the call.</param>
/// <param name="Ncco">What the platform would be told.</param>
/// <param name="Place">Where the call waits then; absent when the flow is over.</param>
/// <param name="Notes">What ran and why.</param>
public sealed record FlowTryTurn(string? Input, JsonElement Ncco, FlowTryPlace? Place, IReadOnlyList<FlowTryNote> Notes)
{
    /// <summary>Shows a turn.</summary>
    internal static FlowTryTurn Of(TrialTurn trial) => new(
        trial.Input,
        JsonElement.Parse(trial.Turn.Ncco.ToUtf8()),
        trial.Turn.Waiting is { } place ? new(place.Step, place.Visit) : null,
        [.. trial.Turn.Notes.Select(note => new FlowTryNote(note.Step, note.What, note.Detail))]);
}
