using System.Globalization;
using System.Text;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>
/// Where the call stands is where the caller is, though answers of ours were lost: the platform asks for one turn after the other, and the one that it asked for last is heard.
/// </summary>
public sealed class CallerIsThereTests
{
    private const string Call = "caller";
    private static readonly DateTimeOffset T0 = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private static readonly CompiledFlow Flow = FlowParser.Parse("""
        {"name":"sales","caller":"what","steps":{
          "what":{"type":"menu","prompts":"Press 1.","digits":{"1":"which"},"otherwise":"which"},
          "which":{"type":"menu","prompts":"Press 2.","digits":{"2":"wait"},"otherwise":"wait"},
          "wait":{"type":"queue","queue":"sales","announce":"Please hold."}}}
        """u8).Require();

    private CallState _state = CallState.Empty;

    [Fact]
    public void Caller_who_is_asked_twice_at_one_place_as_answers_were_lost_gets_into_the_queue()
    {
        Begins();

        // Not heard; the caller is asked again, says nothing, and that is not answered in time either.
        Presses(4, "what", 1, "1");
        Resumes(8, "what", 1);
        Presses(15, "what", 1, "");
        Assert.Equal(("what", 2), (_state.Position!.Step, _state.Position.Visit));

        Resumes(20, "what", 1);
        Assert.Equal(("what", 1), (_state.Position.Step, _state.Position.Visit));
        Presses(24, "what", 1, "1");
        Presses(28, "which", 1, "2");

        Assert.Equal(("wait", "sales"), (_state.Position.Step, Assert.Single(_state.Waits).Queue));
    }

    [Fact]
    public void Second_delivery_of_what_the_tail_asked_does_not_take_the_caller_back()
    {
        Begins();
        Resumes(8, "what", 1);
        Presses(12, "what", 1, "1");
        var before = _state;

        Resumes(8, "what", 1);

        Assert.Same(before, _state);
    }

    [Fact]
    public void Caller_is_where_keys_were_pressed_last_though_the_call_went_on_without_the_caller()
    {
        Begins();
        Presses(4, "what", 1, "1");
        Presses(8, "which", 1, "2");
        Assert.Equal("wait", _state.Position!.Step);

        // That answer was lost, and so was whatever told so.
        Presses(20, "which", 1, "2");
        Assert.Single(_state.Waits);
        Presses(30, "what", 1, "1");

        Assert.Equal("which", _state.Position.Step);
        Assert.False(Assert.Single(_state.Waits).IsOpen);
    }

    [Fact]
    public void Keys_that_were_pressed_before_the_last_turn_and_come_late_leave_the_caller_there()
    {
        Begins();
        Presses(4, "what", 1, "1");
        Presses(8, "which", 1, "2");
        var before = _state.Position;

        Presses(6, "what", 1, "");

        Assert.Equal(before, _state.Position);
        Assert.True(Assert.Single(_state.Waits).IsOpen);
    }

    [Fact]
    public void Caller_whose_record_is_full_gets_into_the_queue()
    {
        Begins();
        Presses(4, "what", 1, "1");
        var row = _state.Timeline[0];
        while (_state.Timeline.Length < Timeline.MaxEntries)
        {
            _state = _state with { Timeline = _state.Timeline.With(row with { Key = $"{_state.Timeline.Length}" }) };
        }

        Resumes(8, "which", 1);
        Presses(12, "which", 1, "2");

        Assert.Equal(("wait", Timeline.MaxEntries), (_state.Position!.Step, _state.Timeline.Length));
        Assert.True(Assert.Single(_state.Waits).IsOpen);
    }

    private static FlowContext At(double seconds) => new()
    {
        Call = Call,
        Uuid = Call,
        From = "447700900001",
        To = "442079460000",
        Urls = ContinuationUrls.Create("https://cc.example.com").Require(),
        Now = T0.AddSeconds(seconds),
    };

    private static FlowPlace Place(string step, int visit) => new(Call, "sales", 1, step, visit);

    private void Begins()
    {
        var turn = FlowInterpreter.Start(Flow, "sales", 1, At(0));
        _state = CallRules.Answered(_state, Call, new AnswerRequest { Uuid = Call, To = "442079460000", From = "447700900001" }, new("sales", 1, null, 0), turn, T0);
    }

    private void Presses(double at, string step, int visit, string digits)
    {
        var stamp = T0.AddSeconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var heard = VoiceEvent.Parse(Encoding.UTF8.GetBytes($$$"""{"uuid":"{{{Call}}}","timestamp":"{{{stamp}}}","dtmf":{"digits":"{{{digits}}}"}}""")).Require();
        var place = Place(step, visit);
        var turn = FlowInterpreter.OnInput(Flow, place, FlowInput.Keys(digits), At(at) with { WaitId = WaitRules.NextId(_state, Call) });
        turn = turn.Enters is { } entry && WaitRules.OpenAt(_state, entry.Queue, turn) is { } open ? FlowInterpreter.OnInput(Flow, place, FlowInput.Keys(digits), At(at) with { WaitId = open }) : turn;
        _state = WaitRules.Served(_state, CallRules.Heard(_state, Call, heard, place, turn, T0.AddSeconds(at)), Call, turn, "https://cc.example.com", T0.AddSeconds(at));
    }

    private void Resumes(double at, string step, int visit)
    {
        var payload = ResumePayload.Of(At(at), Place(step, visit), $"resume:{step}:{visit}:1") with { AskedAt = T0.AddSeconds(at) };
        var turn = FlowInterpreter.ServeAgain(Flow, payload.Place!, At(at));
        _state = WaitRules.Served(_state, CallRules.Resumed(_state, Call, payload, new("sales", 1, null, 0), turn, T0.AddSeconds(at)), Call, turn, "https://cc.example.com", T0.AddSeconds(at));
    }
}
