using System.Text;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class QueueStepTests
{
    private static readonly CompiledFlow Full = Flow("""
        "s":{"type":"queue","queue":"support","priority":5,"skills":{"German":5,"billing":1},"maxTier":1,
             "relax":[{"after":30,"skills":{"German":3},"maxTier":2},{"after":60}],
             "lastAgent":40,"announce":["Please hold.",{"play":"https://example.com/a.mp3"}],"language":"en-GB",
             "maxWait":"long","full":"full","noAgents":"none","closed":"closed","otherwise":"other","afterCall":"after","keys":{"1":"one","#":"hash"}},
        "long":{"type":"hangUp","text":"Long"},"full":{"type":"hangUp","text":"Full"},"none":{"type":"hangUp","text":"None"},"closed":{"type":"hangUp","text":"Closed"},
        "other":{"type":"hangUp","text":"Other"},"after":{"type":"hangUp","text":"After"},"one":{"type":"hangUp","text":"One"},"hash":{"type":"hangUp","text":"Hash"}
        """);

    private static readonly CompiledFlow Plain = Flow("""
        "s":{"type":"queue","queue":"support"}
        """);

    private static readonly FlowContext Waiting = Phone with { WaitId = "wait-7" };

    [Fact]
    public void A_caller_waits_in_a_room_of_the_wait_with_the_music_of_the_queue_and_the_tail_leads_back()
    {
        var turn = Start(Full, Waiting with { HoldMusic = WebUrl.Create("https://example.com/jazz.mp3").Require() });
        Assert.Equal(
            """[{"action":"talk","text":"Please hold.","language":"en-GB"},{"action":"stream","streamUrl":["https://example.com/a.mp3"]},{"action":"conversation","name":"wait-7","musicOnHoldUrl":["https://example.com/jazz.mp3"],"startOnEnter":false}]""",
            BeforeTail(turn));
        Assert.Equal(new FlowPlace("aaa111", "f", 3, "s", 1), turn.Waiting);
        Assert.All(turn.Ncco.Actions.OfType<NotifyAction>(), notify => Assert.Equal(turn.Waiting, ResumePayload.Parse(notify.Payload.Utf8).Require().Place));
        Assert.Equal(["s ran queue", "s queued support"], Notes(turn));
        Assert.False(turn.Dials);
    }

    [Fact]
    public void A_wait_without_a_queue_s_music_has_ours_and_enters_with_what_the_step_asks()
    {
        var turn = Start(Full, Waiting with { LastAgent = "Jane" });
        Assert.Contains("https://cc.example.com/media/hold.mp3", Json(turn), StringComparison.Ordinal);
        var enters = turn.Enters!;
        Assert.Equal(("support", "wait-7", 5, "Jane", 40), (enters.Queue, enters.WaitId, enters.Priority, enters.Needs.PreferredAgent, enters.Needs.PreferredSeconds));
        Assert.Equal(
            ["0 German=5,billing=1 1", "30 German=3 2", "60  "],
            enters.Needs.Steps.Select(step => $"{step.AfterSeconds} {string.Join(',', step.Skills.Select(skill => $"{skill.Key}={skill.Value}"))} {step.MaxTier}"));
    }

    [Fact]
    public void Only_a_step_that_prefers_the_last_agent_asks_who_that_is()
    {
        Assert.True(Start(Full, Waiting).Enters!.AsksLastAgent);
        Assert.False(Start(Plain, Waiting).Enters!.AsksLastAgent);
        Assert.False(Start(Flow("\"s\":{\"type\":\"queue\",\"queue\":\"q\",\"agent\":\"Joe\"}"), Waiting).Enters!.AsksLastAgent);
    }

    [Fact]
    public void A_plain_queue_asks_for_anybody()
    {
        var needs = Start(Plain, Waiting).Enters!.Needs;
        Assert.Equal((true, null, 0), (needs.Steps.IsEmpty, needs.PreferredAgent, needs.PreferredSeconds));
        Assert.Equal(0, Start(Plain, Waiting).Enters!.Priority);
    }

    [Fact]
    public void An_agent_may_be_asked_for_by_name_for_a_while()
    {
        var needs = Start(Flow("\"s\":{\"type\":\"queue\",\"queue\":\"q\",\"agent\":\"Joe\",\"agentSeconds\":15}"), Waiting with { LastAgent = "Jane" }).Enters!.Needs;
        Assert.Equal(("Joe", 15), (needs.PreferredAgent, needs.PreferredSeconds));
        Assert.Equal(("Joe", 30), Start(Flow("\"s\":{\"type\":\"queue\",\"queue\":\"q\",\"agent\":\"Joe\"}")).Enters!.Needs is var by ? (by.PreferredAgent, by.PreferredSeconds) : default);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_caller_whom_nobody_knows_asks_for_anybody(string? agent) => Assert.Null(Start(Full, Waiting with { LastAgent = agent }).Enters!.Needs.PreferredAgent);

    [Theory]
    [InlineData(null, "aaa111", "aaa111:s:1")]
    [InlineData("", "aaa111", "aaa111:s:1")]
    [InlineData("a\nb", "aaa111", "aaa111:s:1")]
    [InlineData("   ", "b", "b:s:1")]
    public void A_wait_without_a_name_is_called_after_its_place(string? waitId, string call, string expected)
    {
        var turn = Start(Plain, Phone with { WaitId = waitId, Call = call });
        Assert.Equal(expected, turn.Enters!.WaitId);
        Assert.Equal(expected, turn.Ncco.Actions.OfType<ConversationAction>().Single().Name.Value);
    }

    [Fact]
    public void A_wait_has_a_name_even_where_its_call_cannot_be_part_of_one()
    {
        var turn = Start(Plain, Phone with { Call = "a\tb" });
        Assert.Matches("^[0-9a-f]{64}$", turn.Enters!.WaitId);
        Assert.NotEqual(turn.Enters.WaitId, Start(Plain, Phone with { Call = "a\nb" }).Enters!.WaitId);
    }

    [Theory]
    [InlineData(WaitEnd.MaxWait, "Long", "max-wait")]
    [InlineData(WaitEnd.Full, "Full", "full")]
    [InlineData(WaitEnd.NoAgents, "None", "no-agents")]
    [InlineData(WaitEnd.Closed, "Closed", "closed")]
    [InlineData(WaitEnd.Removed, "Other", "removed")]
    [InlineData(WaitEnd.Transferred, "Other", "transferred")]
    [InlineData(WaitEnd.Callback, "We will call you back. Goodbye.", "callback")]
    public void A_caller_who_leaves_the_queue_goes_where_the_step_says(WaitEnd reason, string expected, string detail)
    {
        var turn = FlowInterpreter.OnQueueLeft(Full, Start(Full, Waiting).Waiting!, reason, Waiting);
        Assert.Equal([expected], Talks(turn));
        Assert.Equal($"s left-queue {detail}", Notes(turn)[0]);
        Assert.Null(turn.Enters);
        Assert.Null(turn.Waiting);
    }

    [Theory]
    [InlineData(WaitEnd.MaxWait)]
    [InlineData(WaitEnd.Full)]
    [InlineData(WaitEnd.NoAgents)]
    [InlineData(WaitEnd.Closed)]
    [InlineData(WaitEnd.Removed)]
    public void A_caller_for_whom_nothing_is_said_hears_a_goodbye_and_not_silence(WaitEnd reason)
    {
        Assert.Equal(["We are sorry, nobody can take your call right now. Please try again later."], Talks(FlowInterpreter.OnQueueLeft(Plain, Start(Plain).Waiting!, reason, Waiting)));
        var other = Flow("\"s\":{\"type\":\"queue\",\"queue\":\"q\",\"otherwise\":\"t\"},\"t\":{\"type\":\"hangUp\",\"text\":\"Bye\"}");
        Assert.Equal(["Bye"], Talks(FlowInterpreter.OnQueueLeft(other, Start(other).Waiting!, reason, Waiting)));
    }

    [Fact]
    public void A_caller_whose_agent_hung_up_gets_to_the_step_after_the_call()
    {
        Assert.Equal(["After"], Talks(FlowInterpreter.OnTalked(Full, Start(Full, Waiting).Waiting!, Waiting)));
        Assert.Equal(["Thank you for calling. Goodbye."], Talks(FlowInterpreter.OnTalked(Plain, Start(Plain, Waiting).Waiting!, Waiting)));
    }

    [Theory]
    [InlineData("1", "One")]
    [InlineData("#", "Hash")]
    [InlineData("51", "One")]
    [InlineData("5", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Keys_of_a_waiting_caller_lead_where_the_step_says_and_others_leave_the_caller_waiting(string? digits, string? expected)
    {
        var turn = FlowInterpreter.OnQueueKey(Full, Start(Full, Waiting).Waiting!, digits, Waiting);
        Assert.Equal(expected is null ? null : [expected], turn is null ? null : Talks(turn));
        Assert.All(turn is null ? [] : Notes(turn), note => Assert.DoesNotContain("5", note, StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_at_a_place_that_is_no_queue_change_nothing()
    {
        Assert.Null(FlowInterpreter.OnQueueKey(Full, new FlowPlace("aaa111", "f", 3, "one", 1), "1", Waiting));
        Assert.Null(FlowInterpreter.OnQueueKey(Full, new FlowPlace("aaa111", "f", 3, "gone", 1), "1", Waiting));
    }

    [Fact]
    public void A_caller_who_overflows_enters_the_next_queue_in_another_room()
    {
        var flow = Flow("\"s\":{\"type\":\"queue\",\"queue\":\"a\",\"maxWait\":\"t\"},\"t\":{\"type\":\"queue\",\"queue\":\"b\",\"maxWait\":\"s\"}");
        var turn = FlowInterpreter.OnQueueLeft(flow, Start(flow, Waiting).Waiting!, WaitEnd.MaxWait, Waiting with { WaitId = "wait-8" });
        Assert.Equal(("b", "wait-8"), (turn.Enters!.Queue, turn.Enters.WaitId));
        Assert.Equal("t", turn.Waiting?.Step);
    }

    [Fact]
    public void Each_wait_is_taken_up_again_as_an_operation_of_its_own()
    {
        static string Operation(FlowTurn turn) => ResumePayload.Parse(turn.Ncco.Actions.OfType<NotifyAction>().First().Payload.Utf8).Require().OperationId;
        Assert.NotEqual(Operation(Start(Plain, Waiting)), Operation(Start(Plain, Waiting with { WaitId = "wait-8" })));
        Assert.Equal(Operation(Start(Plain, Waiting)), Operation(Start(Plain, Waiting)));
    }

    [Fact]
    public void The_same_webhook_twice_has_the_same_answer() =>
        Assert.Equal(
            Json(FlowInterpreter.OnQueueLeft(Full, Start(Full, Waiting).Waiting!, WaitEnd.MaxWait, Waiting)),
            Json(FlowInterpreter.OnQueueLeft(FlowParser.Parse(Full.ToUtf8()).Require(), Start(Full, Waiting).Waiting!, WaitEnd.MaxWait, Waiting)));

    [Theory]
    [InlineData("""{"type":"queue"}""", "required $.steps.s.queue")]
    [InlineData("""{"type":"queue","queue":7}""", "wrong-type $.steps.s.queue")]
    [InlineData("""{"type":"queue","queue":"My queue"}""", "invalid-name $.steps.s.queue")]
    [InlineData("""{"type":"queue","queue":"q","priority":101}""", "out-of-range $.steps.s.priority")]
    [InlineData("""{"type":"queue","queue":"q","skills":["German"]}""", "wrong-type $.steps.s.skills")]
    [InlineData("""{"type":"queue","queue":"q","skills":{"German":11}}""", "out-of-range $.steps.s.skills.German")]
    [InlineData("""{"type":"queue","queue":"q","skills":{"German":0.5}}""", "out-of-range $.steps.s.skills.German")]
    [InlineData("""{"type":"queue","queue":"q","skills":{" German":1}}""", "invalid-name $.steps.s.skills[' German']")]
    [InlineData("""{"type":"queue","queue":"q","skills":{"German":1,"German":2}}""", "duplicate-property $.steps.s.skills.German")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":0}""", "out-of-range $.steps.s.maxTier")]
    [InlineData("""{"type":"queue","queue":"q","relax":[{"after":5}]}""", "required $.steps.s.skills")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":1,"relax":{}}""", "wrong-type $.steps.s.relax")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":1,"relax":[{}]}""", "required $.steps.s.relax[0].after")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":1,"relax":[{"after":5},{"after":5}]}""", "out-of-range $.steps.s.relax[1].after")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":1,"relax":[{"after":5,"skills":{"x":0}},7]}""", "out-of-range $.steps.s.relax[0].skills.x|wrong-type $.steps.s.relax[1]")]
    [InlineData("""{"type":"queue","queue":"q","maxTier":1,"relax":[{"after":5,"tier":2}]}""", "unknown-field $.steps.s.relax[0].tier")]
    [InlineData("""{"type":"queue","queue":"q","agent":""}""", "bad-text $.steps.s.agent")]
    [InlineData("""{"type":"queue","queue":"q","agentSeconds":5}""", "required $.steps.s.agent")]
    [InlineData("""{"type":"queue","queue":"q","agent":"Jane","lastAgent":5}""", "not-one $.steps.s.lastAgent")]
    [InlineData("""{"type":"queue","queue":"q","lastAgent":3601}""", "out-of-range $.steps.s.lastAgent")]
    [InlineData("""{"type":"queue","queue":"q","keys":{"12":"s"}}""", "invalid-keys $.steps.s.keys.12")]
    [InlineData("""{"type":"queue","queue":"q","keys":{"1":"gone"}}""", "missing-target $.steps.s.keys.1")]
    [InlineData("""{"type":"queue","queue":"q","afterCall":"gone","maxWait":"gone"}""", "missing-target $.steps.s.maxWait|missing-target $.steps.s.afterCall")]
    [InlineData("""{"type":"queue","queue":"q","music":"https://example.com/a.mp3"}""", "unknown-field $.steps.s.music")]
    public void A_fault_is_told_with_its_code_and_path(string step, string expected) => Assert.Equal(expected.Split('|'), Refusals(Document($"\"s\":{step}")));

    [Theory]
    [InlineData("full")]
    [InlineData("noAgents")]
    [InlineData("closed")]
    [InlineData("otherwise")]
    public void Queues_that_send_callers_to_each_other_at_once_are_refused(string field) =>
        Assert.Equal(["loop-without-input $.steps.s"], Refusals(Document($$"""
            "s":{"type":"queue","queue":"a","{{field}}":"t"},"t":{"type":"queue","queue":"b","{{field}}":"s"}
            """)));

    [Theory]
    [InlineData("maxWait")]
    [InlineData("afterCall")]
    public void Queues_that_send_callers_to_each_other_after_a_wait_are_fine(string field) =>
        Assert.Empty(Refusals(Document($$"""
            "s":{"type":"queue","queue":"a","{{field}}":"t"},"t":{"type":"queue","queue":"b","{{field}}":"s","keys":{"1":"s"} }
            """)));

    [Fact]
    public void The_canonical_form_leaves_defaults_out()
    {
        const string canonical = """{"type":"queue","queue":"q","skills":{"A":1,"b":2},"maxTier":1,"relax":[{"after":5,"skills":{"A":1}},{"after":9,"maxTier":2}],"agent":"Jane","maxWait":"s","keys":{"1":"s"}}""";
        var flow = Flow("""
            "s":{"keys":{"1":"s"},"maxWait":"s","agentSeconds":30,"agent":"Jane","relax":[{"skills":{"A":1},"after":5},{"maxTier":2,"after":9}],"maxTier":1,"skills":{"b":2,"A":1},"priority":0,"queue":"q","type":"queue"}
            """);
        Assert.Equal($$$"""{"name":"Test","caller":"s","steps":{"s":{{{canonical}}}}}""", Encoding.UTF8.GetString(flow.ToUtf8()));
        Assert.Equal(flow.ToUtf8(), FlowParser.Parse(flow.ToUtf8()).Require().ToUtf8());
    }
}
