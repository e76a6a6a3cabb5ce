using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class StepTests
{
    private const string Event = "https://cc.example.com/webhooks/event?call=aaa111&flow=f&v=3&step=s&visit=1";
    private const string Bye = "\"t\":{\"type\":\"hangUp\",\"text\":\"Bye\"}";

    [Theory]
    [InlineData("""{"type":"say","text":"Hi","language":"en-GB","style":2,"premium":true,"loop":3,"next":"t"}""", """{"action":"talk","text":"Hi","loop":3,"language":"en-GB","style":2,"premium":true}""")]
    [InlineData("""{"type":"play","url":"https://example.com/a.mp3","loop":2,"next":"t"}""", """{"action":"stream","streamUrl":["https://example.com/a.mp3"],"loop":2}""")]
    [InlineData("""{"type":"wait","seconds":1.5,"next":"t"}""", """{"action":"wait","timeout":1.5}""")]
    [InlineData("""{"type":"ncco","ncco":[{"action":"talk","text":"To PARAMS_TO from YOUR_NEXMO_NUMBER"}],"next":"t"}""", """{"action":"talk","text":"To 14155550199 from 14155550199"}""")]
    public void A_step_that_needs_no_answer_goes_on_within_one_ncco(string step, string expected)
    {
        var turn = Start(Flow($"\"s\":{step},{Bye}"));
        Assert.Equal($$"""[{{expected}},{"action":"talk","text":"Bye"}]""", Json(turn));
        Assert.Null(turn.Waiting);
    }

    [Fact]
    public void A_goto_leads_elsewhere_and_an_end_without_words_is_an_empty_ncco()
    {
        Assert.Equal(["Bye"], Talks(Start(Flow("\"s\":{\"type\":\"goto\",\"to\":\"t\"}," + Bye))));
        Assert.Equal("[]", Json(Start(Flow("\"s\":{\"type\":\"hangUp\"}"))));
    }

    [Theory]
    [InlineData("""{"type":"agent","user":"Jane"}""", $$"""{"action":"connect","endpoint":[{"type":"app","user":"Jane"}],"ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{Event}}"]}""")]
    [InlineData("""{"type":"phone","number":"+44 7700 900003","dtmfAnswer":"1p2","timeout":5}""", $$"""{"action":"connect","endpoint":[{"type":"phone","number":"447700900003","dtmfAnswer":"1p2"}],"from":"14155550199","timeout":5,"eventUrl":["{{Event}}"]}""")]
    [InlineData("""{"type":"phone","number":"447700900003","callerId":"14155550100"}""", $$"""{"action":"connect","endpoint":[{"type":"phone","number":"447700900003"}],"from":"14155550100","eventUrl":["{{Event}}"]}""")]
    [InlineData("""{"type":"sip","uri":"sip:a@example.com","headers":{"Team":"sales"},"userToUser":"abc"}""", $$$"""{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@example.com","headers":{"Team":"sales"},"standardHeaders":{"User-to-User":"abc"}}],"from":"14155550199","ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{{Event}}}"]}""")]
    [InlineData("""{"type":"sip","user":"a","domain":"trunk"}""", $$"""{"action":"connect","endpoint":[{"type":"sip","user":"a","domain":"trunk"}],"from":"14155550199","ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{Event}}"]}""")]
    public void A_dialled_leg_reports_with_the_place(string step, string expected)
    {
        var turn = Start(Flow($"\"s\":{step}"));
        Assert.Equal($"[{expected}]", Json(turn));
        Assert.Equal(new FlowPlace("aaa111", "f", 3, "s", 1), turn.Waiting);
    }

    [Theory]
    [InlineData(LegOutcome.Busy, "busy")]
    [InlineData(LegOutcome.Timeout, "timeout")]
    [InlineData(LegOutcome.Rejected, "rejected")]
    [InlineData(LegOutcome.Failed, "failed")]
    [InlineData(LegOutcome.Unanswered, "unanswered")]
    [InlineData(LegOutcome.NoAnswer, "no-answer")]
    public void A_leg_with_a_way_out_is_dialled_synchronously_and_goes_there_when_it_fails(LegOutcome outcome, string text)
    {
        var flow = Flow("\"s\":{\"type\":\"agent\",\"user\":\"Jane\",\"onNoAnswer\":\"t\"}," + Bye);
        var turn = Start(flow);
        Assert.Equal($$"""[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}],"eventType":"synchronous","ringbackTone":"https://cc.example.com/media/ringback.wav","eventUrl":["{{Event}}"]}]""", BeforeTail(turn));
        var after = FlowInterpreter.OnLegEnded(flow, turn.Waiting!, outcome, Phone);
        Assert.Equal(["Bye"], Talks(after));
        Assert.Equal([$"s no-answer {text}", "t ran hangUp"], Notes(after));
    }

    [Fact]
    public void The_tail_of_a_synchronous_connect_leads_on_and_does_not_ring_again()
    {
        var turn = Start(Flow("\"s\":{\"type\":\"agent\",\"user\":\"Jane\",\"onNoAnswer\":\"t\"}," + Bye));
        var notify = turn.Ncco.Actions.OfType<NotifyAction>().First();
        Assert.Equal("t", ResumePayload.Parse(notify.Payload.Utf8).Require().Place?.Step);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Jane")]
    [InlineData("*#06#")]
    [InlineData("anonymous")]
    [InlineData("447700900002\"}],\"x\":[{\"")]
    public void What_is_not_a_number_is_not_dialled_but_told(string? to)
    {
        var turn = Start(Flow("\"s\":{\"type\":\"phone\",\"number\":\"dialled\"}"), App with { To = to });
        Assert.Equal("""[{"action":"talk","text":"The number that you dialled is not valid. Please check it and try again."}]""", Json(turn));
        Assert.Equal(["s ran phone", "s not-a-number"], Notes(turn));
    }

    [Fact]
    public void A_dialled_number_may_be_written_as_people_write_it()
    {
        var turn = Start(Flow("\"s\":{\"type\":\"phone\",\"number\":\"dialled\"}"), App with { To = " +44 (7700) 900-002", Number = null });
        Assert.Equal($$"""[{"action":"connect","endpoint":[{"type":"phone","number":"447700900002"}],"eventUrl":["{{Event}}"]}]""", Json(turn));
        Assert.Equal(["s ran phone", "s dialled **********02"], Notes(turn));
    }

    [Fact]
    public void An_app_user_follows_a_branch_of_their_own()
    {
        var flow = Read("""{"name":"N","caller":"a","appUser":"b","steps":{"a":{"type":"hangUp","text":"Phone"},"b":{"type":"hangUp","text":"App"}}}""").Require();
        Assert.Equal(["Phone"], Talks(Start(flow)));
        Assert.Equal(["App"], Talks(Start(flow, App)));
    }

    [Fact]
    public void A_voicemail_asks_records_and_then_asks_us_how_to_go_on()
    {
        var flow = Flow("\"s\":{\"type\":\"voicemail\",\"mailbox\":\"sales\",\"prompts\":\"Speak\",\"endOnSilence\":4,\"next\":\"t\"}," + Bye);
        var turn = Start(flow);
        const string url = "https://cc.example.com/webhooks/recording?call=aaa111&flow=f&v=3&step=s&visit=1";
        Assert.StartsWith(
            $$"""[{"action":"talk","text":"Speak"},{"action":"record","endOnSilence":4,"endOnKey":"#","timeOut":180,"beepStart":true,"eventUrl":["{{url}}"]},{"action":"notify","payload":{"kind":"caller",""",
            BeforeTail(turn), StringComparison.Ordinal);
        Assert.EndsWith($$"""  "eventUrl":["{{url}}"]}]""".Trim(), BeforeTail(turn), StringComparison.Ordinal);
        Assert.All(turn.Ncco.Actions.OfType<NotifyAction>(), notify => Assert.Equal("t", ResumePayload.Parse(notify.Payload.Utf8).Require().Place?.Step));
        Assert.Equal("s", turn.Waiting?.Step);
        Assert.Equal("sales", flow.MailboxOf("s"));
        Assert.Null(flow.MailboxOf("t"));
        Assert.Equal(["Bye"], Talks(FlowInterpreter.OnRecorded(flow, turn.Waiting!, Phone)));
    }

    [Fact]
    public void A_recording_with_nothing_after_it_ends_the_call()
    {
        var turn = Start(Flow("\"s\":{\"type\":\"record\",\"beep\":false,\"endOnKey\":\"*\",\"maxSeconds\":30}"));
        Assert.Equal("""[{"action":"record","endOnKey":"*","timeOut":30,"eventUrl":["https://cc.example.com/webhooks/recording?call=aaa111&flow=f&v=3&step=s&visit=1"]}]""", Json(turn));
    }

    [Fact]
    public void What_a_caller_dials_changes_nothing_but_the_text_of_a_custom_ncco()
    {
        var flow = Flow("""
            "s":{"type":"ncco","ncco":[{"action":"talk","text":"You dialled PARAMS_TO."},{"action":"wait","timeout":1}]}
            """);
        var turn = Start(flow, App with { To = "1\"},{\"action\":\"connect\",\"x\":\"" });
        Assert.Equal(["talk", "wait"], Kinds(turn));
        Assert.Equal(["You dialled 1\"},{\"action\":\"connect\",\"x\":\"."], Talks(turn));
    }

    [Fact]
    public void A_custom_ncco_that_cannot_be_filled_is_spoken_about()
    {
        var flow = Flow("""
            "s":{"type":"ncco","ncco":[{"action":"connect","from":"YOUR_NEXMO_NUMBER","endpoint":[{"type":"phone","number":"PARAMS_TO"}]}]}
            """);
        Assert.Equal(["connect"], Kinds(Start(flow, App)));
        Assert.Equal(["talk"], Kinds(Start(flow, App with { To = "Jane" })));
        Assert.Equal(["s ran ncco", "s not-filled placeholder-without-value"], Notes(Start(flow, App with { Number = null })));
    }

    [Fact]
    public void A_custom_ncco_that_ends_in_a_question_is_followed_by_the_tail_and_goes_on_when_answered()
    {
        var flow = Flow("""
            "s":{"type":"ncco","ncco":[{"action":"talk","text":"Press"},{"action":"input","eventUrl":["DTMF_URL"]}],"next":"t"},
            """ + Bye);
        var turn = Start(flow);
        Assert.Equal("""[{"action":"talk","text":"Press"},{"action":"input","type":["dtmf"],"eventUrl":["https://cc.example.com/webhooks/dtmf"]}]""", BeforeTail(turn));
        Assert.Equal(3, turn.Ncco.Actions.OfType<NotifyAction>().Count());
        Assert.Equal("s", turn.Waiting?.Step);
        Assert.Equal(["Bye"], Talks(Press(flow, turn, "5")));
        Assert.Equal(["Bye"], Talks(FlowInterpreter.OnLegEnded(flow, turn.Waiting!, LegOutcome.Busy, Phone)));
    }
}
