using System.Text.Json;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>One turn of a trial.</summary>
/// <param name="Input">What was given; absent for the first turn, which answers the call.</param>
/// <param name="Ncco">What the platform would be told.</param>
/// <param name="Place">Where the call waits then; absent when the flow is over.</param>
/// <param name="Notes">What ran and why.</param>
/// <param name="Queue">The queue into which the caller gets; absent: none.</param>
/// <param name="Callback">The callback that the caller gets; absent: none.</param>
/// <param name="Answers">Answers to questions of surveys; absent: none.</param>
public sealed record FlowTryTurn(
    string? Input,
    JsonElement Ncco,
    FlowTryPlace? Place,
    IReadOnlyList<FlowTryNote> Notes,
    FlowTryQueue? Queue = null,
    FlowTryCallback? Callback = null,
    IReadOnlyList<FlowTryAnswer>? Answers = null)
{
    /// <summary>Shows a turn.</summary>
    internal static FlowTryTurn Of(TrialTurn trial) => new(
        trial.Input,
        JsonElement.Parse(trial.Turn.Ncco.ToUtf8()),
        trial.Turn.Waiting is { } place ? new(place.Step, place.Visit) : null,
        [.. trial.Turn.Notes.Select(note => new FlowTryNote(note.Step, note.What, note.Detail))],
        trial.Turn.Enters is { } entry ? FlowTryQueue.Of(entry) : null,
        trial.Turn.Callback is { } callback ? new(callback.Queue, callback.Number.Masked, callback.Priority, callback.KeepsPlace) : null,
        trial.Turn.Answers.IsEmpty ? null : [.. trial.Turn.Answers.Select(answer => new FlowTryAnswer(answer.Step, answer.Question, answer.Digits))]);
}
