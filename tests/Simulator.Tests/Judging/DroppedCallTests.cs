using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class DroppedCallTests
{
    [Theory]
    [InlineData("no-ncco")]
    [InlineData("syntax")]
    [InlineData("no-conversation")]
    [InlineData("call-limit")]
    public void Caller_whom_the_platform_ends_for_a_fault_is_dropped(string cause) =>
        Assert.Equal(["dropped"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Talk, "Hello").At(2).Ends("a", cause).Broken());

    [Theory]
    [InlineData("person")]
    [InlineData("peer-left")]
    [InlineData("room-ended")]
    public void Caller_who_hangs_up_or_is_left_is_not_dropped(string cause) =>
        Assert.Empty(new Tape().Caller("a").Answers("a").At(1).Ends("a", cause).Broken());

    [Theory]
    [InlineData("ncco-ended")]
    [InlineData("rest")]
    public void End_without_a_word_is_a_drop(string cause) =>
        Assert.Equal(["dropped"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).At(1).Ends("a", cause).Broken());

    [Theory]
    [InlineData("ncco-ended")]
    [InlineData("rest")]
    public void End_after_a_word_is_a_proper_one(string cause) =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Talk, "Goodbye").At(1).Ends("a", cause).Broken());

    [Fact]
    public void Caller_whose_keys_get_no_word_in_answer_is_dropped() =>
        Assert.Equal(["dropped"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Talk, "Press 1").At(3).Hears("a", HearingKind.Listening)
            .At(4).Presses("a", "1").Hears("a", HearingKind.Silence).At(5).Ends("a", "ncco-ended").Broken());

    [Fact]
    public void Key_that_cuts_a_prompt_short_wants_an_answer_too() =>
        Assert.Equal(["dropped"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Talk, "Press 1")
            .At(1).Presses("a", "1").Hears("a", HearingKind.Silence).At(2).Ends("a", "ncco-ended").Broken());

    [Fact]
    public void Key_pressed_for_nothing_during_a_goodbye_wants_no_answer() =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Talk, "Goodbye").At(1).Presses("a", "1").At(2).Ends("a", "ncco-ended").Broken());

    [Fact]
    public void Caller_who_hears_something_after_the_keys_is_not_dropped() =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Listening).At(1).Presses("a", "9").Hears("a", HearingKind.Silence)
            .At(2).Hears("a", HearingKind.Talk, "Sorry").At(4).Ends("a", "ncco-ended").Broken());

    [Fact]
    public void Agents_leg_is_no_caller() => Assert.Empty(new Tape().Offer("j", "Jane").Answers("j").At(1).Ends("j", "ncco-ended").Broken());

    [Fact]
    public void Call_whose_answer_and_fallback_the_simulator_lost_is_listed_apart()
    {
        var verdict = new Tape().Caller("a").At(9).Lost("a", WebhookKind.Answer).Ends("a", "no-ncco").Conclude();
        Assert.True(verdict.IsGood);
        Assert.Equal(1, verdict.BeyondHelp);
    }

    [Theory]
    [InlineData(WebhookKind.Answer, false)]
    [InlineData(WebhookKind.Event, true)]
    public void Any_other_loss_excuses_no_drop(WebhookKind kind, bool byNuisance) =>
        Assert.Equal(["dropped"], new Tape().Caller("a").At(4).Lost("a", kind, byNuisance).Ends("a", "no-ncco").Broken());
}
