using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class EventLostTests
{
    private static Tape Told(out RecordedEvent told)
    {
        var tape = new Tape().Caller("a").At(1).Answers("a").TellsTimed("a", "answered");
        told = new("a", "answered", tape.Now);
        return tape.At(2).Ends("a");
    }

    [Fact]
    public void Acknowledged_event_that_is_in_the_record_once_is_kept() => Assert.Empty(Told(out var told).Record("a", told).Broken());

    [Fact]
    public void Acknowledged_event_that_is_not_in_the_record_is_lost() => Assert.Equal(["event-lost"], Told(out _).Record("a").Broken());

    [Fact]
    public void Acknowledged_event_that_is_in_the_record_twice_was_taken_for_two() => Assert.Equal(["event-lost"], Told(out var told).Record("a", told, told).Broken());

    [Fact]
    public void Event_with_another_time_is_another() =>
        Assert.Equal(["event-lost"], Told(out var told).Record("a", told with { Timestamp = told.Timestamp.AddMilliseconds(1) }).Broken());

    [Fact]
    public void Event_that_nobody_acknowledged_may_be_missing() =>
        Assert.Empty(new Tape().Caller("a").TellsTimed("a", "ringing", null, "socket-timeout").At(2).Ends("a").Record("a").Broken());

    [Fact]
    public void Call_without_a_record_is_lost() => Assert.Equal(["event-lost", "event-lost"], Told(out _).Record("a", null).Broken());

    [Fact]
    public void Judge_of_a_run_without_records_misses_none()
    {
        var judge = new Judge();
        judge.See(new WebhookSent(default, 1, 1, Simulator.Webhooks.WebhookKind.Event, "a", "POST", "http://gateway/event", """{"uuid":"a","status":"ringing","timestamp":"2026-11-25T09:00:00.000Z"}"""));
        judge.See(new WebhookAnswered(default, 1, 1, Simulator.Webhooks.WebhookKind.Event, "a", 200, null, TimeSpan.Zero, null, null));
        Assert.True(judge.Conclude(default).IsGood);
    }
}
