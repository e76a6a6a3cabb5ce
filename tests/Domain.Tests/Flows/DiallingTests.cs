using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

/// <summary>What a flow does with numbers that people typed.</summary>
public sealed class DiallingTests
{
    private const string Step = """{"type":"phone","number":"dialled","announce":"Please wait.","onNoAnswer":"t"},"t":{"type":"hangUp"}""";
    private const string Custom = """{"type":"ncco","ncco":[{"action":"talk","text":"Please wait."},{"action":"connect","endpoint":[{"type":"phone","number":"PARAMS_TO"}]}]}""";
    private const string Trunk = """{"type":"ncco","ncco":[{"action":"connect","endpoint":[{"type":"sip","uri":"sip:PARAMS_TO@trunk.example.com"}]}]}""";
    private static readonly FlowContext Strict = App with { Dialling = DialPolicy.Default with { Allowed = ["1"] } };

    [Theory]
    [InlineData(Step)]
    [InlineData(Custom)]
    [InlineData(Trunk)]
    public void A_number_that_may_not_be_dialled_is_not_and_the_caller_is_told(string step)
    {
        var turn = Start(Flow($"\"s\":{step}"), Strict);

        Assert.Equal("""[{"action":"talk","text":"Calls to this number are not allowed."}]""", Json(turn));
        Assert.Contains("s not-allowed number-not-allowed", Notes(turn));
        Assert.Equal((null, false, false), (turn.Waiting, turn.Dials, turn.DialsOut));
    }

    [Theory]
    [InlineData(Step)]
    [InlineData(Custom)]
    [InlineData(Trunk)]
    public void A_number_that_may_be_dialled_is_and_counts_as_typed(string step)
    {
        var turn = Start(Flow($"\"s\":{step}"), Strict with { To = "+1 415 555 0123" });

        Assert.Contains(turn.Ncco.Actions, action => action is ConnectAction);
        Assert.True(turn.DialsOut);
    }

    [Theory]
    [InlineData(Step)]
    [InlineData(Custom)]
    public void Who_calls_for_help_is_told_to_use_another_phone(string step)
    {
        var turn = Start(Flow($"\"s\":{step}"), App with { To = "112" });
        Assert.Equal("""[{"action":"talk","text":"Emergency numbers cannot be called from here. Please use another phone."}]""", Json(turn));
    }

    [Fact]
    public void Calls_for_help_reach_who_takes_them_where_there_is_somebody()
    {
        var turn = Start(Flow($"\"s\":{Step}"), Strict with { To = "112", Dialling = Strict.Dialling with { EmergencyRoute = Parse("442079460000") } });
        Assert.Contains("\"number\":\"442079460000\"", Json(turn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Step)]
    [InlineData(Custom)]
    public void Who_dials_too_often_is_told_to_wait(string step)
    {
        var turn = Start(Flow($"\"s\":{step}"), App with { DialBarred = DialCodes.TooManyCalls });

        Assert.Equal(["You have made too many calls in a short time. Please wait a minute and try again."], Talks(turn));
        Assert.Contains("s not-allowed too-many-calls", Notes(turn));
        Assert.False(turn.DialsOut);
    }

    [Fact]
    public void A_call_for_help_reaches_who_takes_it_even_of_one_who_dialled_too_often()
    {
        var turn = Start(Flow($"\"s\":{Step}"), Strict with { To = "112", DialBarred = DialCodes.TooManyCalls, Dialling = Strict.Dialling with { EmergencyRoute = Parse("442079460000") } });
        Assert.Contains("\"number\":\"442079460000\"", Json(turn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DialCodes.CallerIdNotOurs)]
    [InlineData(DialCodes.UnknownQueue)]
    public void Who_calls_for_a_queue_whose_number_cannot_be_shown_is_told_so(string code)
    {
        var turn = Start(Flow($"\"s\":{Step}"), App with { DialBarred = code });
        Assert.Equal(["Your call cannot be connected, because the number that it would show is not set up. Please tell your supervisor."], Talks(turn));
        Assert.Contains($"s not-allowed {code}", Notes(turn));
    }

    [Theory]
    [InlineData("""{"type":"phone","number":"447700900003"}""")]
    [InlineData("""{"type":"agent","user":"Jane"}""")]
    [InlineData("""{"type":"ncco","ncco":[{"action":"talk","text":"To PARAMS_TO"},{"action":"connect","endpoint":[{"type":"phone","number":"447700900003"}]}]}""")]
    public void What_the_author_of_a_flow_wrote_is_dialled_whatever_the_rules_and_counts_against_nobody(string step)
    {
        var turn = Start(Flow($"\"s\":{step}"), Strict with { DialBarred = DialCodes.TooManyCalls });

        Assert.Contains(turn.Ncco.Actions, action => action is ConnectAction);
        Assert.False(turn.DialsOut);
    }

    [Fact]
    public void A_turn_that_has_to_wait_for_the_platform_counts_only_when_it_dials() =>
        Assert.False(Start(Flow($"\"s\":{Step}"), App with { MayDial = false }).DialsOut);

    [Fact]
    public void The_country_of_the_caller_id_of_the_step_is_one_s_own()
    {
        var own = App with { Dialling = DialPolicy.Default with { Allowed = [DialPolicy.OwnCountry] } };
        Assert.False(Start(Flow("\"s\":{\"type\":\"phone\",\"number\":\"dialled\"}"), own).DialsOut);
        Assert.True(Start(Flow("\"s\":{\"type\":\"phone\",\"number\":\"dialled\",\"callerId\":\"442079460000\"}"), own).DialsOut);
    }
}
