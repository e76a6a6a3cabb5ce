using System.Text;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class CallbackStepTests
{
    private const string Queue = "\"s\":{\"type\":\"queue\",\"queue\":\"support\",\"priority\":2,\"maxWait\":\"back\",\"keys\":{\"1\":\"back\"}}";
    private static readonly CompiledFlow Plain = Flow(Queue + ",\"back\":{\"type\":\"callback\"}");

    [Fact]
    public void A_waiting_caller_who_presses_the_key_is_called_back_at_the_caller_id_and_keeps_the_place()
    {
        var turn = FlowInterpreter.OnQueueKey(Plain, Start(Plain).Waiting!, "1", Phone)!;
        Assert.Equal(new CallbackRequest(null, Parse("447700900001"), null, KeepsPlace: true), turn.Callback);
        Assert.Equal(["We will call you back. Goodbye."], Talks(turn));
        Assert.Equal(["s pressed 1", "back ran callback", "back calling-back **********01"], Notes(turn));
        Assert.Null(turn.Waiting);
    }

    [Fact]
    public void A_caller_who_waited_too_long_is_called_back() =>
        Assert.NotNull(FlowInterpreter.OnQueueLeft(Plain, Start(Plain).Waiting!, WaitEnd.MaxWait, Phone).Callback);

    [Fact]
    public void Everything_about_a_callback_can_be_said()
    {
        var turn = Start(Flow("\"s\":{\"type\":\"callback\",\"queue\":\"sales\",\"number\":\"+44 7700 900009\",\"priority\":7,\"keepsPlace\":false,\"announce\":\"Bis bald.\",\"language\":\"de-DE\"}"));
        Assert.Equal(new CallbackRequest("sales", Parse("447700900009"), 7, KeepsPlace: false), turn.Callback);
        Assert.Equal("""[{"action":"talk","text":"Bis bald.","language":"de-DE"}]""", Json(turn));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anonymous")]
    [InlineData("unknown")]
    [InlineData("12")]
    [InlineData("sip:jane@example.com")]
    [InlineData("266696687")]
    [InlineData("+7378742833")]
    [InlineData("86282452253")]
    public void A_caller_whose_number_is_not_known_is_told_so_or_goes_elsewhere(string? from)
    {
        var turn = FlowInterpreter.OnQueueKey(Plain, Start(Plain).Waiting!, "1", Phone with { From = from })!;
        Assert.Null(turn.Callback);
        Assert.Equal(["We are sorry, we do not know your number and cannot call you back. Please call again later."], Talks(turn));
        Assert.Equal("back no-number", Notes(turn)[^1]);

        var waits = Flow(Queue + ",\"back\":{\"type\":\"callback\",\"noNumber\":\"s\"}");
        var again = FlowInterpreter.OnQueueKey(waits, Start(waits).Waiting!, "1", Phone with { From = from, WaitId = "wait-2" })!;
        Assert.Equal((null, "wait-2"), (again.Callback, again.Enters?.WaitId));
    }

    [Fact]
    public void An_app_user_can_be_called_back_only_at_a_given_number()
    {
        Assert.Null(Start(Flow("\"s\":{\"type\":\"callback\",\"queue\":\"q\"}"), App).Callback);
        Assert.NotNull(Start(Flow("\"s\":{\"type\":\"callback\",\"queue\":\"q\",\"number\":\"447700900009\"}"), App).Callback);
    }

    [Fact]
    public void A_callback_never_shows_its_number_when_it_is_logged() =>
        Assert.DoesNotContain("77009000", FlowInterpreter.OnQueueKey(Plain, Start(Plain).Waiting!, "1", Phone)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"type":"callback","queue":"My queue"}""", "invalid-name $.steps.s.queue")]
    [InlineData("""{"type":"callback","queue":"q","number":"somebody"}""", "bad-number $.steps.s.number")]
    [InlineData("""{"type":"callback","queue":"q","number":7}""", "wrong-type $.steps.s.number")]
    [InlineData("""{"type":"callback","queue":"q","priority":-1}""", "out-of-range $.steps.s.priority")]
    [InlineData("""{"type":"callback","queue":"q","keepsPlace":1}""", "wrong-type $.steps.s.keepsPlace")]
    [InlineData("""{"type":"callback","queue":"q","noNumber":"gone"}""", "missing-target $.steps.s.noNumber")]
    [InlineData("""{"type":"callback","queue":"q","noNumber":"s"}""", "loop-without-input $.steps.s")]
    [InlineData("""{"type":"callback","queue":"q","next":"s"}""", "unknown-field $.steps.s.next")]
    [InlineData("""{"type":"callback"}""", "required $.steps.s.queue")]
    public void A_fault_is_told_with_its_code_and_path(string step, string expected) => Assert.Equal(expected.Split('|'), Refusals(Document($"\"s\":{step}")));

    [Fact]
    public void Where_callers_may_come_without_a_wait_the_queue_must_be_named()
    {
        const string Menu = "\"s\":{\"type\":\"menu\",\"prompts\":\"Hi\",\"digits\":{\"1\":\"q\",\"2\":\"back\"}},\"q\":{\"type\":\"queue\",\"queue\":\"a\",\"maxWait\":\"back\"},\"back\":{\"type\":\"callback\"";
        Assert.Equal(["required $.steps.back.queue"], Refusals(Document(Menu + "}")));
        Assert.Empty(Refusals(Document(Menu + ",\"queue\":\"a\"}")));
        Assert.Empty(Refusals(Document(Queue + ",\"back\":{\"type\":\"callback\"}")));
    }

    [Fact]
    public void The_canonical_form_leaves_defaults_out()
    {
        var flow = Flow("\"s\":{\"keepsPlace\":true,\"number\":\"caller\",\"queue\":\"q\",\"type\":\"callback\"}");
        Assert.Equal("""{"name":"Test","caller":"s","steps":{"s":{"type":"callback","queue":"q"}}}""", Encoding.UTF8.GetString(flow.ToUtf8()));
    }
}
