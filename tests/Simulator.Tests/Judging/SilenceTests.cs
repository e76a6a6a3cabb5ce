using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class SilenceTests
{
    private static Tape Silent(double seconds) =>
        new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).At(seconds).Hears("a", HearingKind.Talk, "Hello").At(seconds + 1).Ends("a");

    [Fact]
    public void More_than_five_seconds_of_nothing_are_a_violation() => Assert.Equal(["silence"], Silent(5.001).Broken());

    [Fact]
    public void Five_seconds_of_nothing_are_none() => Assert.Empty(Silent(5).Broken());

    [Fact]
    public void Silences_that_a_word_interrupts_are_not_added_up() =>
        Assert.Empty(new Tape().Caller("a").Hears("a", HearingKind.Silence).At(4).Hears("a", HearingKind.Talk, "One moment").At(6).Hears("a", HearingKind.Silence)
            .At(10).Hears("a", HearingKind.Music, "hold").At(11).Ends("a").Broken());

    [Fact]
    public void Silence_that_is_told_twice_is_one() =>
        Assert.Equal(["silence"], new Tape().Caller("a").Hears("a", HearingKind.Silence).At(3).Hears("a", HearingKind.Silence).At(6).Hears("a", HearingKind.Talk, "Hello")
            .At(7).Ends("a").Broken());

    [Theory]
    [InlineData(HearingKind.Listening)]
    [InlineData(HearingKind.Ringing)]
    [InlineData(HearingKind.Music)]
    [InlineData(HearingKind.Party)]
    public void Whatever_else_is_heard_is_no_silence(HearingKind kind) =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Hears("a", kind).At(60).Ends("a").Broken());

    [Fact]
    public void Silence_until_the_caller_hangs_up_counts() =>
        Assert.Equal(["silence"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).At(8).Ends("a").Broken());

    [Fact]
    public void Silence_that_lasts_at_the_end_of_the_run_counts() =>
        Assert.Equal(["silence"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).At(8).Broken());

    [Theory]
    [InlineData(30, false)]
    [InlineData(30.1, true)]
    public void Call_that_the_simulator_disturbed_may_be_silent_for_thirty_seconds(double seconds, bool isViolation) =>
        Assert.Equal(isViolation ? ["silence"] : [], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).Answered("a", WebhookKind.Input, null, "reset", "lost")
            .At(seconds).Hears("a", HearingKind.Talk, "Sorry").At(seconds + 1).Ends("a").Broken());

    [Fact]
    public void Harmless_nuisance_excuses_nothing() =>
        Assert.Equal(["silence"], new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).Answered("a", WebhookKind.Event, 200, null, "duplicated")
            .At(6).Hears("a", HearingKind.Talk, "Hello").At(7).Ends("a").Broken());

    [Fact]
    public void Agent_may_hear_nothing() =>
        Assert.Empty(new Tape().Offer("j", "Jane").Answers("j").Hears("j", HearingKind.Silence).At(20).Ends("j").Broken());

    [Fact]
    public void Silence_is_forgiven_while_the_webhook_that_would_tell_is_being_lost()
    {
        var tape = new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence);
        tape.See(new WebhookSent(tape.Now, 900, 1, WebhookKind.Event, "a", "POST", "http://gateway/webhooks/event", "{}"));
        Assert.Empty(tape.At(9.5).Hears("a", HearingKind.Talk, "Goodbye").At(10).Answered("a", WebhookKind.Event, null, "socket-timeout", "lost").Ends("a").Broken());
    }
}
