using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

/// <summary>What a flow does where the platform's rate of new legs is used up.</summary>
public sealed class NoLegFreeTests
{
    private const string Agent = """{"type":"agent","user":"Jane","announce":"Hello"}""";
    private const string Custom = """{"type":"ncco","ncco":[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}]}]}""";
    private static readonly FlowContext Full = Phone with { MayDial = false };

    [Theory]
    [InlineData(Agent)]
    [InlineData(Custom)]
    [InlineData("""{"type":"phone","number":"447700900003","onNoAnswer":"t"},"t":{"type":"hangUp"}""")]
    public void A_step_that_would_dial_has_the_caller_wait_a_moment_and_come_back_to_it(string step)
    {
        var flow = Flow($"\"s\":{step}");

        var turn = Start(flow, Full);

        Assert.Equal(["talk", "wait", "notify"], Kinds(turn).Take(3));
        Assert.DoesNotContain(turn.Ncco.Actions, action => action is ConnectAction);
        Assert.False(turn.Dials);
        Assert.Equal("s", turn.Waiting?.Step);
        Assert.Contains("s no-leg-free", Notes(turn));
        var back = ResumePayload.Parse(turn.Ncco.Actions.OfType<NotifyAction>().First().Payload.Utf8).Require();
        Assert.Equal((1, turn.Waiting), (back.Attempt, back.Place));
        var then = FlowInterpreter.ServeAgain(flow, back.Place!, back.ToContext(Urls, Number, null, Phone.Now));
        Assert.Contains(then.Ncco.Actions, action => action is ConnectAction);
        Assert.True(then.Dials);
    }

    [Fact]
    public void A_caller_who_came_back_often_enough_is_dialled_for_and_the_platform_has_the_last_word() =>
        Assert.True(Start(Flow($"\"s\":{Agent}"), Full with { Attempt = Tail.MaxAttempts }).Dials);

    [Fact]
    public void Each_time_round_is_an_operation_of_its_own()
    {
        var flow = Flow($"\"s\":{Agent}");

        var rounds = Enumerable.Range(0, Tail.MaxAttempts).Select(attempt => Start(flow, Full with { Attempt = attempt }).Ncco.Actions.OfType<NotifyAction>().First().Payload);

        Assert.Equal(Tail.MaxAttempts, rounds.Distinct().Count());
    }

    [Fact]
    public void What_the_tail_would_dial_when_nobody_can_be_reached_does_not_count()
    {
        var menu = """{"type":"menu","prompts":["Press 1"],"digits":{"1":"t"},"otherwise":"t"}""";

        var turn = Start(Flow($"\"s\":{menu},\"t\":{{\"type\":\"hangUp\"}}"), Full with { LastResort = Number });

        Assert.Contains(turn.Ncco.Actions, action => action is ConnectAction);
        Assert.False(turn.Dials);
    }
}
