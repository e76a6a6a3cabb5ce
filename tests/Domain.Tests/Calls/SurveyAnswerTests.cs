using System.Globalization;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class SurveyAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly FlowPlace Place = new(CallGen.Call, "main", 1, "ask", 1);

    [Fact]
    public void Answers_are_kept_in_order_and_of_a_question_that_is_asked_again_the_last_holds()
    {
        var state = Said(Said(Said(CallState.Empty, "solved", "1", 1), "recommend", "9", 2), "solved", "2", 3);

        Assert.Equal([("solved", "2"), ("recommend", "9")], state.Answers.Select(answer => (answer.Question, answer.Digits)));
        Assert.Equal(state.Answers, CallSummary.Of(CallGen.Call, state).Answers);
    }

    [Fact]
    public void A_webhook_that_comes_twice_or_for_a_step_that_is_over_changes_no_answer()
    {
        var state = Said(CallState.Empty, "solved", "1", 1);

        Assert.Same(state, Said(state, "solved", "1", 1));
        Assert.Equal(state.Answers, Said(state with { Position = new("main", 1, "bye", 2), TurnAt = Now.AddSeconds(3) }, "solved", "2", 2).Answers);
    }

    [Fact]
    public void What_two_activations_heard_is_put_together()
    {
        var (stored, ours) = (Said(CallState.Empty, "solved", "1", 1), Said(CallState.Empty, "recommend", "9", 2));

        Assert.Equal(["solved", "recommend"], CallRules.Reconcile(stored, ours, CallGen.Call).Answers.Select(answer => answer.Question));
        var later = Said(CallState.Empty, "solved", "2", 3);
        Assert.Equal("2", Assert.Single(CallRules.Reconcile(stored, later, CallGen.Call).Answers).Digits);
        Assert.Equal("2", Assert.Single(CallRules.Reconcile(later, stored, CallGen.Call).Answers).Digits);
    }

    // The flow waits at the same place after it, as a survey does between two questions.
    private static CallState Said(CallState state, string question, string digits, int second)
    {
        var json = string.Create(CultureInfo.InvariantCulture, $$"""{"uuid":"{{CallGen.Call}}","conversation_uuid":"CON-1","dtmf":{"digits":"{{digits}}"},"timestamp":"2026-11-23T12:00:0{{second}}.000Z"}""");
        var turn = CallGen.Start with { Waiting = Place, Answers = [new("ask", question, digits)] };
        return new CallCommand.Event(json, Place, turn).Apply(state, CallGen.Call, Now.AddSeconds(second));
    }
}
