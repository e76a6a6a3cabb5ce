using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows;

/// <summary>Tries a flow without a phone.</summary>
public static class FlowTrial
{
    /// <summary>The flow id that the URLs of a trial bear.</summary>
    public const string FlowId = "trial";

    /// <summary>Answers a call and gives it one input after the other.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="inputs">
    /// To a menu: keys, <c>""</c> for silence, anything else is said. To a dialled leg: an outcome such as <c>no-answer</c> or <c>busy</c>, anything else is
    /// an answered call, with which the trial ends. To a recording: anything, it is over. To a queue: <c>talked</c> (an agent took the call and has hung up),
    /// a reason to leave (<c>max-wait</c>, <c>full</c>, <c>no-agents</c>, <c>closed</c>, <c>removed</c>, <c>callback</c>) or a key that it knows; with anything else the trial ends.
    /// </param>
    /// <param name="context">The call.</param>
    /// <returns>The turns in order; fewer than inputs when the call ends before.</returns>
    public static ImmutableArray<TrialTurn> Walk(CompiledFlow flow, IEnumerable<string> inputs, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(inputs);
        var turns = ImmutableArray.CreateBuilder<TrialTurn>();
        var turn = FlowInterpreter.Start(flow, FlowId, 0, context);
        turns.Add(new TrialTurn(null, turn));
        foreach (var input in inputs)
        {
            if (turn.Waiting is not { } place || Next(flow, place, input, context) is not { } next)
            {
                break;
            }

            turn = next;
            turns.Add(new TrialTurn(input, turn));
        }

        return turns.ToImmutable();
    }

    // Null: the platform asks us nothing more.
    private static FlowTurn? Next(CompiledFlow flow, FlowPlace place, string input, FlowContext context) => flow.Find(place.Step) switch
    {
        DialStep { OnNoAnswer: not null } when LegOutcomes.Read(input) is { } outcome => FlowInterpreter.OnLegEnded(flow, place, outcome, context),
        QueueStep when input == FlowNotes.Talked => FlowInterpreter.OnTalked(flow, place, context),
        QueueStep when WaitEnds.Read(input) is WaitEnd.MaxWait or WaitEnd.Full or WaitEnd.NoAgents or WaitEnd.Closed or WaitEnd.Removed or WaitEnd.Callback =>
            FlowInterpreter.OnQueueLeft(flow, place, WaitEnds.Read(input)!.Value, context),
        QueueStep => FlowInterpreter.OnQueueKey(flow, place, input, context),
        DialStep or RecordingStep { Next: null } => null,
        RecordingStep => FlowInterpreter.OnRecorded(flow, place, context),
        NccoStep when LegOutcomes.Read(input) is { } outcome => FlowInterpreter.OnLegEnded(flow, place, outcome, context),
        _ => FlowInterpreter.OnInput(flow, place, InputOf(input), context),
    };

    private static FlowInput InputOf(string input) =>
        input.Length == 0 ? FlowInput.Silence
        : input.All(static c => char.IsAsciiDigit(c) || c is '*' or '#') ? FlowInput.Keys(input)
        : FlowInput.Spoken(input);
}
