using System.Text;
using ContactCenter.Domain.Calls.Actions;
using CsCheck;

namespace ContactCenter.Domain.Tests.Calls.Actions;

public class CallActionReaderTests
{
    [Theory]
    [InlineData("hang-up", "", "HangUpAction { OwnLeg = False }")]
    [InlineData("hang-up", """{"what":"own-leg"}""", "HangUpAction { OwnLeg = True }")]
    [InlineData("conference", "{}", "ConferenceAction { }")]
    [InlineData("take-back", "{}", "TakeBackAction { }")]
    [InlineData("transfer", """{"to":{"agent":"Jane"}}""", "TransferAction { To = CallDestination { Agent = Jane, Queue = , Number =  } }")]
    [InlineData("consult", """{"to":{"queue":"sales"}}""", "ConsultAction { To = CallDestination { Agent = , Queue = sales, Number =  } }")]
    [InlineData("supervise", """{"supervisor":"Ann","mode":"whisper"}""", "SuperviseAction { Supervisor = Ann, Mode = Whisper }")]
    [InlineData("record", """{"action":"pause"}""", "RecordAction { Verb = Pause }")]
    [InlineData("disposition", """{"code":"sold"}""", "DispositionAction { sold }")]
    [InlineData("requeue", """{"queue":"sales","front":true}""", "RequeueAction { Queue = sales, Priority = , Front = True }")]
    [InlineData("requeue", """{"priority":7}""", "RequeueAction { Queue = , Priority = 7, Front = False }")]
    [InlineData("reject-offer", """{"offerId":"o-1"}""", "RejectOfferAction { Offer = o-1 }")]
    [InlineData("pull", """{"room":"r","agentCall":"c","leg":"c"}""", "PullAction { Room = r, AgentCall = c, Leg = c, Name =  }")]
    public void An_action_is_read(string name, string arguments, string expected) =>
        Assert.Equal(expected, CallActionReader.Read(name, Encoding.UTF8.GetBytes(arguments)).Require().ToString());

    [Fact]
    public void An_ncco_is_read_and_refused_with_the_place_of_its_fault()
    {
        var action = Assert.IsType<NccoAction>(CallActionReader.Read("ncco", """{"ncco":[{"action":"talk","text":"Hello."}]}"""u8).Require());
        Assert.Single(action.Ncco.Actions);
        Assert.StartsWith("$.ncco", Assert.Single(CallActionReader.Read("ncco", """{"ncco":[{"action":"talk"}]}"""u8).Refusals).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+44 7700 900001", "447700900001")]
    [InlineData("112", "112")]
    [InlineData("9-1-1", "911")]
    public void A_number_is_read_as_digits_those_that_call_for_help_too(string typed, string digits)
    {
        var action = Assert.IsType<TransferAction>(CallActionReader.Read("transfer", Encoding.UTF8.GetBytes($$$"""{"to":{"number":"{{{typed}}}"}}""")).Require());
        Assert.Equal(digits, action.To.Number);
    }

    [Theory]
    [InlineData("dance", "{}", "unknown-command", null)]
    [InlineData("hang-up", "[]", "wrong-type", "$")]
    [InlineData("hang-up", "{", "not-json", "$")]
    [InlineData("hang-up", """{"now":true}""", "unknown-field", "$.now")]
    [InlineData("hang-up", """{"what":"me"}""", "unknown-value", "$.what")]
    [InlineData("transfer", "{}", "required", "$.to")]
    [InlineData("transfer", """{"to":"Jane"}""", "wrong-type", "$.to")]
    [InlineData("transfer", """{"to":{}}""", "not-one", "$.to")]
    [InlineData("transfer", """{"to":{"agent":"Jane","queue":"sales"}}""", "not-one", "$.to")]
    [InlineData("transfer", """{"to":{"number":"1"}}""", "bad-number", "$.to.number")]
    [InlineData("transfer", """{"to":{"user":"Jane"}}""", "unknown-field", "$.to.user")]
    [InlineData("supervise", """{"supervisor":"Ann"}""", "required", "$.mode")]
    [InlineData("supervise", """{"supervisor":"Ann","mode":"Whisper"}""", "unknown-value", "$.mode")]
    [InlineData("record", """{"action":"1"}""", "unknown-value", "$.action")]
    [InlineData("disposition", "{}", "required", "$.code")]
    [InlineData("requeue", """{"front":false}""", "required", "$.queue")]
    [InlineData("requeue", """{"priority":101}""", "out-of-range", "$.priority")]
    [InlineData("requeue", """{"priority":1,"front":true}""", "conflict", "$.priority")]
    [InlineData("reject-offer", "{}", "required", "$.offerId")]
    public void What_is_wrong_is_named(string name, string arguments, string code, string? path)
    {
        var refusal = Assert.Single(CallActionReader.Read(name, Encoding.UTF8.GetBytes(arguments)).Refusals);
        Assert.Equal((code, path), (refusal.Code, refusal.Path));
    }

    [Fact]
    public void Notes_have_a_bound_and_are_not_written_to_logs()
    {
        Assert.Equal("out-of-range", CallActionReader.Read("disposition", Notes(4_001)).Refusals.Single().Code);
        var action = CallActionReader.Read("disposition", Notes(4_000)).Require();
        Assert.DoesNotContain("nnn", action.ToString(), StringComparison.Ordinal);

        static byte[] Notes(int length) => Encoding.UTF8.GetBytes($$"""{"notes":"{{new string('n', length)}}"}""");
    }

    [Fact]
    public void Every_name_and_every_body_has_an_answer() => Gen.Select(
        Gen.OneOf(OneOf("hang-up", "transfer", "consult", "supervise", "record", "disposition", "requeue", "reject-offer"), Gen.String),
        Gen.OneOf(Gen.String, OneOf("to", "mode", "action", "code", "priority", "offerId", "front", "supervisor").SelectMany(
            field => OneOf("1", "null", "true", "{}", "[]", "\"x\"", "\"\\ud800\"", "{\"agent\":null}").Select(value => $$"""{"{{field}}":{{value}}}"""))))
        .Sample((name, body) =>
        {
            var result = CallActionReader.Read(name, Encoding.UTF8.GetBytes(body));
            return result.IsOk ? result.Value is not null : result.Refusals.All(refusal => refusal.Code.Length > 0 && refusal.Message.Length > 0);
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
