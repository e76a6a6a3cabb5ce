using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.LastAgents;
using ContactCenter.Domain.Tests.Calls.Routing;
using ContactCenter.Domain.Webhooks;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.LastAgents;

/// <summary>Of all who had to do with a call, the one whom the caller would want to meet again.</summary>
public sealed class OutsideTalkTests
{
    private const string Number = "447700900001";
    private static readonly CallState FromPhone = CallState.Empty with { Party = new() { From = Number, To = "442079460000" } };

    [Fact]
    public void Who_answered_the_callers_wait_spoke_with_the_caller() => Assert.Equal("Ann", Last(
        Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Pass(), Caller("completed"), Leg(1, "completed")));

    [Fact]
    public void The_key_is_that_of_the_callers_number_and_the_time_that_of_the_end_of_the_talk()
    {
        var talk = Of(FromPhone, Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Caller("completed"), Leg(1, "completed"))!;
        Assert.Equal(CallerKeys.Of(Number), talk.Caller);
        Assert.Equal(T0.AddSeconds(24), talk.Talk.At);
    }

    [Fact]
    public void Who_was_rung_and_did_not_answer_spoke_with_nobody() => Assert.Null(Last(
        Enter(), Propose(1, "Ann"), Place(1), Leg(1, "timeout"), Pass(), Caller("completed")));

    [Fact]
    public void A_talk_of_less_than_five_seconds_was_none() => Assert.Null(Last(
        Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Leg(1, "completed"), Caller("completed")));

    [Fact]
    public void After_a_warm_transfer_it_is_who_took_the_caller_over() => Assert.Equal("agent-2", Last(
        Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Pass(), Consult(2, blind: false), Place(2), PickUp(2), Joins(2), Pass(),
        Complete(stay: false), HungUp(1), Leg(1, "completed"), Pass(), Pass(), Caller("completed"), Leg(2, "completed")));

    [Fact]
    public void Who_was_only_consulted_when_the_caller_hung_up_never_met_the_caller() => Assert.Equal("Ann", Last(
        Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Pass(), Consult(2, blind: false), Place(2), PickUp(2), Joins(2), Pass(), Pass(),
        Caller("completed"), Leg(1, "completed"), Leg(2, "completed")));

    [Fact]
    public void A_supervisor_who_stays_to_the_end_is_nobodys_agent() => Assert.Equal("Ann", Last(
        Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Supervise(3, SuperviseMode.Barge), Place(3), PickUp(3), Joins(3), Pass(), Pass(),
        Leg(1, "completed"), Caller("completed"), Leg(3, "completed")));

    [Fact]
    public void An_app_user_whom_the_flow_rang_spoke_with_the_caller() => Assert.Equal("Jane", Last(
        Direct("agent-leg", "answered", "Jane"), Pass(), Pass(), Direct("agent-leg", "completed", "Jane"), Caller("completed")));

    [Fact]
    public void A_phone_that_the_flow_rang_is_no_agent() => Assert.Null(Last(
        Direct("phone-leg", "answered", "447700900009"), Pass(), Pass(), Direct("phone-leg", "completed", "447700900009"), Caller("completed")));

    [Fact]
    public void Who_dialled_out_spoke_with_whoever_answered()
    {
        var dialling = CallState.Empty with { Party = new() { FromUser = "Jane", To = Number } };
        var talk = Of(dialling, Caller("answered"), Direct("phone-leg", "answered", Number), Pass(), Pass(), Direct("phone-leg", "completed", Number), Caller("completed"));
        Assert.Equal((CallerKeys.Of(Number), "Jane"), (talk?.Caller, talk?.Talk.Agent));
        Assert.Null(Of(dialling, Caller("answered"), Direct("phone-leg", "ringing", Number), Pass(), Direct("phone-leg", "unanswered", Number), Caller("completed")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("266696687")]
    [InlineData("erased")]
    public void A_caller_without_a_number_is_not_remembered(string? from) => Assert.Null(Of(
        CallState.Empty with { Party = new() { From = from } }, Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Pass(), Caller("completed"), Leg(1, "completed")));

    private static string? Last(params RoutingStep[] steps) => Of(FromPhone, steps)?.Talk.Agent;

    private static OutsideTalk? Of(CallState state, params RoutingStep[] steps)
    {
        var now = T0;
        foreach (var step in steps)
        {
            now = now.AddSeconds(3);
            state = step.Run(state, now);
        }

        return OutsideTalk.Of(state, CallSummary.Of(RoutingStep.Call, state));
    }

    private static RoutingStep Direct(string leg, string status, string to) => new($"{leg} {status}", (state, now) =>
    {
        var body = new JsonObject
        {
            ["uuid"] = leg,
            ["conversation_uuid"] = "CON-a",
            ["status"] = status,
            ["direction"] = "outbound",
            ["to"] = to,
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        return CallRules.Heard(state, RoutingStep.Call, VoiceEvent.Parse(Encoding.UTF8.GetBytes(body.ToJsonString())).Require(), null, null, now);
    });
}
