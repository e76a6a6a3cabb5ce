using System.Text;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class TailTests
{
    private static readonly FlowPlace Place = new("aaa111", "ivr", 1, "menu", 2);

    [Fact]
    public void The_tail_asks_three_times_and_then_connects_to_the_last_resort()
    {
        var actions = Tail.Actions(Phone with { LastResort = Parse("442071838750") }, Place, "op-1");
        Assert.Equal(["talk", "wait", "notify", "talk", "wait", "notify", "talk", "wait", "notify", "connect", "talk"], actions.Select(action => action.Kind));
        var connect = actions.OfType<ConnectAction>().Single();
        Assert.Equal(("442071838750", "14155550199"), (((PhoneEndpoint)connect.Endpoint).Number.Digits, connect.From?.Digits));
        Assert.Equal(Urls.Event(Place), connect.EventUrl);
        Assert.Single(actions.OfType<NotifyAction>().Distinct());
    }

    [Fact]
    public void Without_a_last_resort_the_tail_ends_in_an_apology() =>
        Assert.Equal("talk", Tail.Actions(Phone, Place, "op-1")[^1].Kind);

    [Fact]
    public void A_payload_gives_back_the_call_and_its_place()
    {
        var context = Phone with { Attempt = 2, FromUser = "Jane" };
        var payload = ResumePayload.Parse(PayloadOf(NccoDocument.Create(Tail.Actions(context, Place, "op-1")).Require())).Require();
        Assert.Equal(Place, payload.Place);
        Assert.Equal("op-1", payload.OperationId);
        Assert.Equal(context, payload.ToContext(Urls, Number, null, Phone.Now));
    }

    [Fact]
    public void When_nobody_can_decide_the_answer_is_the_tail_alone_one_attempt_further()
    {
        var payload = ResumePayload.Parse(PayloadOf(Tail.Only(Phone with { Attempt = 4, OperationId = "answer-1" }))).Require();
        Assert.Equal((5, "answer-1", null), (payload.Attempt, payload.OperationId, payload.Place));
        Assert.Equal(Place, ResumePayload.Parse(PayloadOf(Tail.Only(Phone, Place))).Require().Place);
    }

    [Fact]
    public void After_a_minute_of_attempts_callers_get_to_the_last_resort()
    {
        var late = Phone with { Attempt = Tail.MaxAttempts };
        Assert.Equal(["talk"], Tail.Only(late).Actions.Select(action => action.Kind));
        Assert.Equal(["connect", "talk"], Tail.Only(late with { LastResort = Number }).Actions.Select(action => action.Kind));
    }

    [Theory]
    [InlineData("""{"payload":{"kind":"caller","uuid":"u","v":1,"attempt":3},"conversation_uuid":"CON-1"}""", "")]
    [InlineData("""{"kind":"caller"}""", "required $.uuid")]
    [InlineData("""{"kind":"caller","uuid":""}""", "required $.uuid")]
    [InlineData("""{"kind":"offer","uuid":"u"}""", "unknown-value $.kind")]
    [InlineData("[]", "wrong-type $")]
    [InlineData("""{"payload":"x"}""", "wrong-type $")]
    [InlineData("", "not-json $")]
    [InlineData("""{"kind":"caller","uuid":"\ud800"}""", "bad-text $.uuid")]
    public void A_payload_that_is_not_ours_is_refused(string json, string expected) =>
        Assert.Equal(expected, string.Join('|', ResumePayload.Parse(Encoding.UTF8.GetBytes(json)).Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}")));

    [Fact]
    public void Any_payload_is_read_without_an_exception() =>
        Gen.Byte.Array[0, 100].Sample(bytes => !ResumePayload.Parse(bytes).IsOk, iter: 5_000);

    [Fact]
    public void Whatever_a_caller_brings_fits_into_a_payload() =>
        Gen.Select(FlowGen.Context, FlowGen.Garbage, Gen.String[0, 600]).Sample((context, place, text) =>
        {
            var odd = context with { From = text, ConversationUuid = text + "\ud800", RegionUrl = text };
            var payload = ResumePayload.Parse(PayloadOf(Tail.Only(odd with { Attempt = 1 }, place))).Require();
            return payload.Uuid == odd.Uuid && payload.From!.Length <= 500 && payload.Attempt == 2;
        }, iter: 2_000);

    private static byte[] PayloadOf(NccoDocument ncco) => ncco.Actions.OfType<NotifyAction>().First().Payload.Utf8.ToArray();
}
