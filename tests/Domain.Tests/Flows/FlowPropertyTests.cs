using System.Text;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using CsCheck;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class FlowPropertyTests
{
    private enum Happening
    {
        Input,
        LegEnded,
        Recorded,
        QueueLeft,
        QueueKey,
        Talked,
        ServedAgain,
    }

    private static readonly Gen<(Happening What, FlowInput Input, LegOutcome Outcome)[]> Story =
        Gen.Select(Gen.Enum<Happening>(), FlowGen.Input, Gen.Int[0, 9].Select(i => (LegOutcome)i)).Array[1, 10];

    [Fact]
    public void Every_turn_of_a_random_flow_is_a_valid_ncco_with_a_place_that_survives_its_url() =>
        Gen.Select(FlowGen.Document, FlowGen.Context, Story).Sample((json, context, story) =>
        {
            var flow = Sample.Read(json).Require();
            var turn = FlowInterpreter.Start(flow, "f-1", 7, context);
            Check(flow, turn, context);
            foreach (var (what, input, outcome) in story)
            {
                if (turn.Waiting is not { } place)
                {
                    break;
                }

                turn = Go(flow, place, what, input, outcome, context);
                Check(flow, turn, context);
            }
        }, iter: 10_000);

    [Fact]
    public void A_canonical_document_parses_to_itself() =>
        FlowGen.Document.Sample(json =>
        {
            var flow = Sample.Read(json).Require();
            return flow.ToUtf8().SequenceEqual(FlowParser.Parse(flow.ToUtf8()).Require().ToUtf8());
        }, iter: 2_000);

    [Fact]
    public void A_place_that_is_garbage_gets_an_answer_and_never_an_exception() =>
        Gen.Select(FlowGen.Garbage, FlowGen.Context, Gen.Enum<Happening>(), FlowGen.Input).Sample((place, context, what, input) =>
        {
            var turn = Go(FlowGen.Everything, place, what, input, LegOutcome.Busy, context);
            Check(FlowGen.Everything, turn, context);
            return !turn.Ncco.Actions.IsEmpty;
        }, iter: 20_000);

    [Fact]
    public void The_same_place_and_input_give_the_same_answer() =>
        Gen.Select(FlowGen.Document, FlowGen.Context, FlowGen.Input).Sample((json, context, input) =>
        {
            var flow = Sample.Read(json).Require();
            if (FlowInterpreter.Start(flow, "f", 1, context).Waiting is not { } place)
            {
                return true;
            }

            var (once, twice) = (FlowInterpreter.OnInput(flow, place, input, context), FlowInterpreter.OnInput(Sample.Read(json).Require(), place with { }, input, context));
            return once.Ncco.ToUtf8().SequenceEqual(twice.Ncco.ToUtf8()) && once.Waiting == twice.Waiting && once.Notes.SequenceEqual(twice.Notes);
        }, iter: 3_000);

    [Fact]
    public void Notes_never_hold_a_full_number_or_what_was_pressed_in_vain() =>
        Gen.Select(FlowGen.Document, FlowGen.Context).Sample((json, context) =>
        {
            var flow = Sample.Read(json).Require();
            var start = FlowInterpreter.Start(flow, "f", 1, context with { To = "447700900002", From = "447700900001" });
            var turns = start.Waiting is { } place ? [start, FlowInterpreter.OnInput(flow, place, FlowInput.Keys("4929123456"), context)] : new[] { start };
            return turns.SelectMany(turn => turn.Notes).All(note => !$"{note}".Contains("77009000", StringComparison.Ordinal) && !$"{note}".Contains("4929", StringComparison.Ordinal));
        }, iter: 2_000);

    private static FlowTurn Go(CompiledFlow flow, FlowPlace place, Happening what, FlowInput input, LegOutcome outcome, FlowContext context) => what switch
    {
        Happening.Input => FlowInterpreter.OnInput(flow, place, input, context),
        Happening.LegEnded => FlowInterpreter.OnLegEnded(flow, place, outcome, context),
        Happening.Recorded => FlowInterpreter.OnRecorded(flow, place, context),
        Happening.QueueLeft => FlowInterpreter.OnQueueLeft(flow, place, (WaitEnd)outcome, context),
        Happening.QueueKey => FlowInterpreter.OnQueueKey(flow, place, input.Digits, context) ?? FlowInterpreter.ServeAgain(flow, place, context),
        Happening.Talked => FlowInterpreter.OnTalked(flow, place, context),
        _ => FlowInterpreter.ServeAgain(flow, place, context),
    };

    private static void Check(CompiledFlow flow, FlowTurn turn, FlowContext context)
    {
        var parsed = NccoParser.Parse(turn.Ncco.ToUtf8());
        Assert.True(parsed.IsOk, Encoding.UTF8.GetString(turn.Ncco.ToUtf8()));
        Assert.NotEmpty(turn.Notes);
        Assert.False(
            turn.Ncco.Actions is [.., InputAction or NotifyAction or ConnectAction { Synchronous: true }],
            "An NCCO must not end in what may fail: the call would end.");
        if (turn.Enters is { } enters)
        {
            var at = turn.Ncco.Actions.ToList().FindIndex(action => action is ConversationAction room && room.Name.Value == enters.WaitId);
            Assert.NotEqual(-1, at);
            Assert.All(turn.Ncco.Actions.Skip(at + 1), action => Assert.False(action is ConversationAction or InputAction, "After the room comes the tail alone."));
            Assert.NotNull(turn.Waiting);
        }

        if (turn.Waiting is { } place)
        {
            Assert.Equal(place, Sample.RoundTrip(context.Urls.Input(place)));
            Assert.Contains(place.Step, (IReadOnlyDictionary<string, Domain.Flows.Steps.FlowStep>)flow.Document.Steps);
        }

        foreach (var notify in turn.Ncco.Actions.OfType<NotifyAction>())
        {
            var payload = ResumePayload.Parse(notify.Payload.Utf8).Require();
            Assert.NotNull(payload.Place);
            Assert.Contains(payload.Place.Step, (IReadOnlyDictionary<string, Domain.Flows.Steps.FlowStep>)flow.Document.Steps);
        }
    }
}
