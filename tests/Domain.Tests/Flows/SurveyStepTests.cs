using System.Text;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class SurveyStepTests
{
    private const string Two = """{"id":"solved","prompts":"Solved?","digits":["1","2"]},{"id":"nps","prompts":"Recommend?","digits":["1","10"]}""";
    private static readonly CompiledFlow Survey = Flow($$"""
        "s":{"type":"survey","questions":[{{Two}}],"invalid":"Wrong","silence":"Hello?","language":"en-GB","timeOut":4,"next":"t"},"t":{"type":"hangUp","text":"Bye"}
        """);

    [Fact]
    public void A_question_is_a_prompt_and_an_input_with_the_place_of_its_visit()
    {
        var turn = Start(Survey);
        Assert.Equal(
            """[{"action":"talk","text":"Solved?","bargeIn":true,"language":"en-GB"},{"action":"input","type":["dtmf"],"dtmf":{"timeOut":4,"maxDigits":1},"eventUrl":["https://cc.example.com/webhooks/input?call=aaa111&flow=f&v=3&step=s&visit=1"]}]""",
            BeforeTail(turn));
        Assert.All(turn.Ncco.Actions.OfType<NotifyAction>(), notify => Assert.Equal(turn.Waiting, ResumePayload.Parse(notify.Payload.Utf8).Require().Place));
        var second = Press(Survey, turn, "1");
        Assert.Contains("\"maxDigits\":2", Json(second), StringComparison.Ordinal);
        Assert.Equal(3, second.Waiting?.Visit);
    }

    [Fact]
    public void Answers_are_gathered_one_after_the_other_and_then_the_call_goes_on()
    {
        var first = Press(Survey, Start(Survey), "2");
        Assert.Equal([new FlowAnswer("s", "solved", "2")], first.Answers);
        Assert.Equal(["s replied solved 2", "s ran survey"], Notes(first));
        var second = Press(Survey, first, "10");
        Assert.Equal([new FlowAnswer("s", "nps", "10")], second.Answers);
        Assert.Equal(["Bye"], Talks(second));
        Assert.Null(second.Waiting);
    }

    [Fact]
    public void Silence_and_a_wrong_key_are_asked_about_once_and_then_skipped()
    {
        var again = Press(Survey, Start(Survey), "7");
        Assert.Equal(["Wrong", "Solved?"], Talks(again));
        Assert.Equal(2, again.Waiting?.Visit);
        var next = Press(Survey, again, "");
        Assert.Equal(["Recommend?"], Talks(next));
        Assert.Equal(["s silence solved", "s skipped solved", "s ran survey"], Notes(next));
        var silent = Press(Survey, next, "");
        Assert.Equal(["Hello?", "Recommend?"], Talks(silent));
        var over = Press(Survey, silent, "9");
        Assert.Equal(["Bye"], Talks(over));
        Assert.All([again, next, silent, over], turn => Assert.Empty(turn.Answers));
    }

    [Fact]
    public void A_caller_who_answers_at_the_second_try_is_heard() =>
        Assert.Equal([new FlowAnswer("s", "solved", "1")], Press(Survey, Press(Survey, Start(Survey), "7"), "1").Answers);

    [Fact]
    public void A_survey_with_nothing_after_it_ends_with_a_goodbye()
    {
        var flow = Flow("""
            "s":{"type":"survey","questions":[{"id":"a","prompts":"A?","digits":["1"]}]}
            """);
        Assert.Equal(["Thank you for calling. Goodbye."], Talks(Press(flow, Start(flow), "1")));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void A_visit_beyond_the_last_question_goes_on(int visit)
    {
        Assert.Equal(["Bye"], Talks(FlowInterpreter.OnInput(Survey, new FlowPlace("aaa111", "f", 3, "s", visit), FlowInput.Keys("1"), Phone)));
        Assert.Equal(["Bye"], Talks(FlowInterpreter.ServeAgain(Survey, new FlowPlace("aaa111", "f", 3, "s", visit), Phone)));
    }

    [Fact]
    public void A_repeated_webhook_gets_the_same_answer_and_an_old_one_does_not_answer_another_question()
    {
        var place = Start(Survey).Waiting!;
        var (once, twice) = (FlowInterpreter.OnInput(Survey, place, FlowInput.Keys("1"), Phone), FlowInterpreter.OnInput(Survey, place, FlowInput.Keys("1"), Phone));
        Assert.Equal(Json(once), Json(twice));
        Assert.Equal(once.Answers, twice.Answers);
    }

    [Fact]
    public void Any_survey_comes_to_its_end_whatever_is_pressed() =>
        Gen.Select(Gen.Int[1, 20], FlowGen.Input.Array[40]).Sample((count, inputs) =>
        {
            var questions = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"id":"q{{i}}","prompts":"?","digits":["1","22"]}"""));
            var flow = Flow($$"""
                "s":{"type":"survey","questions":[{{questions}}],"next":"t"},"t":{"type":"hangUp","text":"Bye"}
                """);
            var turn = Start(flow);
            var answers = new List<string>();
            foreach (var input in inputs.Take(2 * count))
            {
                if (turn.Waiting is not { } place)
                {
                    break;
                }

                turn = FlowInterpreter.OnInput(flow, place, input, Phone);
                answers.AddRange(turn.Answers.Select(answer => answer.Question));
            }

            return turn.Waiting is null && answers.Distinct().Count() == answers.Count;
        }, iter: 500);

    [Theory]
    [InlineData("""{"type":"survey"}""", "required $.steps.s.questions")]
    [InlineData("""{"type":"survey","questions":{}}""", "wrong-type $.steps.s.questions")]
    [InlineData("""{"type":"survey","questions":[]}""", "out-of-range $.steps.s.questions")]
    [InlineData("""{"type":"survey","questions":[7]}""", "wrong-type $.steps.s.questions[0]")]
    [InlineData("""{"type":"survey","questions":[{}]}""", "required $.steps.s.questions[0].id|required $.steps.s.questions[0].prompts|required $.steps.s.questions[0].digits")]
    [InlineData("""{"type":"survey","questions":[{"id":"A b","prompts":"?","digits":["1"]}]}""", "invalid-name $.steps.s.questions[0].id")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":["1"]},{"id":"a","prompts":"?","digits":["1"]}]}""", "duplicate-property $.steps.s.questions[1].id")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":[]}]}""", "out-of-range $.steps.s.questions[0].digits")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":"1-5"}]}""", "wrong-type $.steps.s.questions[0].digits")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":["1",2,"x","1","12345"]}]}""", "invalid-keys $.steps.s.questions[0].digits[1]|invalid-keys $.steps.s.questions[0].digits[2]|duplicate-property $.steps.s.questions[0].digits[3]|invalid-keys $.steps.s.questions[0].digits[4]")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":["1"],"text":"x"}]}""", "unknown-field $.steps.s.questions[0].text")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":["1"]}],"next":"gone"}""", "missing-target $.steps.s.next")]
    [InlineData("""{"type":"survey","questions":[{"id":"a","prompts":"?","digits":["1"]}],"timeOut":11}""", "out-of-range $.steps.s.timeOut")]
    public void A_fault_is_told_with_its_code_and_path(string step, string expected) => Assert.Equal(expected.Split('|'), Refusals(Document($"\"s\":{step}")));

    [Fact]
    public void The_canonical_form_leaves_defaults_out()
    {
        var flow = Flow("""
            "s":{"bargeIn":true,"timeOut":5,"questions":[{"digits":["2","1"],"prompts":"?","id":"a"}],"type":"survey","next":"s"}
            """);
        Assert.Equal("""{"name":"Test","caller":"s","steps":{"s":{"type":"survey","questions":[{"id":"a","prompts":[{"say":"?"}],"digits":["2","1"]}],"next":"s"}}}""", Encoding.UTF8.GetString(flow.ToUtf8()));
    }
}
