using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Queues;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class SeedFlowTests
{
    [Fact]
    public void Inbound_connects_to_Jane_in_the_words_of_the_use_case() => Assert.Equal(
        $$"""[{"action":"talk","text":"Thank you for calling Jane"},{"action":"connect","endpoint":[{"type":"app","user":"Jane"}],"ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{At("event", "inbound", "jane")}}"]}]""",
        Json(Start(SeedFlows.Inbound)));

    [Fact]
    public void Outbound_connects_to_what_the_app_user_dialled() => Assert.Equal(
        $$"""[{"action":"talk","text":"Please wait while we connect you."},{"action":"connect","endpoint":[{"type":"phone","number":"447700900002"}],"from":"14155550199","timeout":20,"eventUrl":["{{At("event", "outbound", "dial")}}"]}]""",
        Json(Start(SeedFlows.Outbound, App)));

    [Fact]
    public void Ivr_asks_and_is_followed_by_the_tail()
    {
        var notify = $$$"""{"action":"notify","payload":{"kind":"caller","call":"aaa111","uuid":"aaa111","to":"14155550199","from":"447700900001","region_url":"https://api-us-3.vonage.com","conversation_uuid":"CON-1","flow":"ivr","v":"1","step":"menu","visit":"1","op":"resume:ivr:1:menu:1:0","attempt":"0"},"eventUrl":["https://cc.example.com/webhooks/resume"]}""";
        const string wait = """{"action":"talk","text":"One moment, please."},{"action":"wait","timeout":2}""";
        Assert.Equal(
            $$$"""[{"action":"talk","text":"Thank you for calling my contact center."},{"action":"talk","text":"To talk to Jane, please press 1, or, to talk to Joe, press 2."},{"action":"input","type":["dtmf"],"dtmf":{"timeOut":5,"maxDigits":1},"eventUrl":["{{{At("input", "ivr", "menu")}}}"]},{{{wait}}},{{{notify}}},{{{wait}}},{{{notify}}},{{{wait}}},{{{notify}}},{"action":"talk","text":"We are sorry, we cannot take your call right now. Please try again later."}]""",
            Json(Start(SeedFlows.Ivr)));
    }

    [Theory]
    [InlineData("1", "Jane", "jane")]
    [InlineData("2", "Joe", "joe")]
    public void Ivr_connects_to_the_one_whose_key_was_pressed(string key, string user, string step) => Assert.Equal(
        $$"""[{"action":"talk","text":"Please wait while we connect you to {{user}}"},{"action":"connect","endpoint":[{"type":"app","user":"{{user}}"}],"ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{At("event", "ivr", step)}}"]}]""",
        Json(Press(SeedFlows.Ivr.Flow, Start(SeedFlows.Ivr), key)));

    [Theory]
    [InlineData("7", "Sorry, that is not one of the choices.")]
    [InlineData("", "Sorry, we did not get your choice.")]
    public void Ivr_asks_again_when_the_choice_is_none(string key, string apology)
    {
        var turn = Press(SeedFlows.Ivr.Flow, Start(SeedFlows.Ivr), key);
        Assert.Equal(
            $$"""[{"action":"talk","text":"{{apology}}"},{"action":"talk","text":"To talk to Jane, please press 1, or, to talk to Joe, press 2."},{"action":"input","type":["dtmf"],"dtmf":{"timeOut":5,"maxDigits":1},"eventUrl":["{{At("input", "ivr", "menu", 2)}}"]}]""",
            BeforeTail(turn));
        Assert.Equal(new FlowPlace("aaa111", "ivr", 1, "menu", 2), turn.Waiting);
    }

    [Fact]
    public void Ivr_says_goodbye_after_three_attempts()
    {
        var turn = Start(SeedFlows.Ivr);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            turn = Press(SeedFlows.Ivr.Flow, turn, "9");
        }

        Assert.Equal("""[{"action":"talk","text":"Thank you for calling. Goodbye."}]""", Json(turn));
        Assert.Null(turn.Waiting);
        Assert.Equal(["menu invalid 3", "menu gave-up"], Notes(turn));
    }

    [Fact]
    public void Queue_has_callers_wait_with_music_in_the_queue_that_every_install_has()
    {
        var turn = Start(SeedFlows.Queue, Phone with { WaitId = "aaa111-w1" });
        Assert.Equal(
            """[{"action":"talk","text":"Thanks for calling. All our agents are currently busy, but will be with you as soon as possible..."},{"action":"conversation","name":"aaa111-w1","musicOnHoldUrl":["https://cc.example.com/media/hold.mp3"],"startOnEnter":false}]""",
            BeforeTail(turn));
        Assert.Equal(QueueSettings.BuiltIn, turn.Enters?.Queue);
    }

    [Fact]
    public void Queue_has_app_users_sit_in_rooms_of_their_own()
    {
        var turn = Start(SeedFlows.Queue, App);
        Assert.Equal(
            """[{"action":"talk","text":"Connecting you as an agent - Conversation: AGENT-Jane"},{"action":"conversation","name":"aaa111:room:1"}]""",
            Json(turn));
        Assert.Equal("aaa111:room:1", turn.Room);
        Assert.Null(turn.Enters);
    }

    [Fact]
    public void Custom_begins_as_a_greeting() =>
        Assert.Equal("""[{"action":"talk","text":"Welcome to my contact center."}]""", Json(Start(SeedFlows.Custom)));

    [Fact]
    public void Digits_that_come_without_a_place_are_answered_by_the_menu_of_the_ivr() =>
        Assert.Contains("\"user\":\"Joe\"", Json(FlowInterpreter.OnInput(SeedFlows.Ivr.Flow, SeedFlows.DtmfPlace("aaa111"), FlowInput.Keys("2"), Phone)), StringComparison.Ordinal);

    [Fact]
    public void Seeds_have_distinct_ids_and_survive_their_own_json()
    {
        Assert.Equal(["inbound", "outbound", "ivr", "custom", "queue", "whisper", "busy"], SeedFlows.All.Select(seed => seed.Id));
        Assert.All(SeedFlows.All, seed => Assert.Equal(seed.Flow.ToUtf8(), FlowParser.Parse(seed.Flow.ToUtf8()).Require().ToUtf8()));
    }

    private static string At(string hook, string flow, string step, int visit = 1) =>
        FormattableString.Invariant($"https://cc.example.com/webhooks/{hook}?call=aaa111&flow={flow}&v=1&step={step}&visit={visit}");

    private static FlowTurn Start(SeedFlow seed, FlowContext? context = null) => FlowInterpreter.Start(seed.Flow, seed.Id, SeedFlows.Version, context ?? Phone);
}
