using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskLogTests
{
    [Fact]
    public void What_an_agent_did_follows_each_other_without_gap_from_sign_in_to_sign_out()
    {
        var shift = Shift.Of("sales").After(10).Reserved("one").After(5).Talks("one", 60).After(40).Be("away", "lunch").After(20).Be("offline");

        Assert.Equal(
            [
                (DeskStatus.Available, 0, 10, null, null), (DeskStatus.Reserved, 10, 15, "call-one", null), (DeskStatus.OnCall, 15, 75, "call-one", null),
                (DeskStatus.WrapUp, 75, 105, "call-one", null), (DeskStatus.Available, 105, 115, null, null), (DeskStatus.Away, 115, 135, null, "lunch"),
            ],
            shift.State.Outbox.Select(interval => (interval.Span.Status, Second(interval.From), Second(interval.To), interval.Span.CallId, interval.Span.Reason)));
        Assert.Equal([1, 2, 3, 4, 5, 6], shift.State.Outbox.Select(interval => interval.Sequence));
        Assert.All(shift.State.Outbox.Where(interval => interval.Span.CallId is not null), interval => Assert.Equal(("sales", "one"), (interval.Span.Queue, interval.Span.OfferId)));

        int Second(DateTimeOffset at) => (int)(at - Shift.Start).TotalSeconds;
    }

    [Fact]
    public void An_interval_is_cut_at_full_hours_and_its_status_is_as_old_as_it_is()
    {
        var shift = Shift.Of("sales").After(2.5 * 3600);
        Assert.Equal([(0, 1), (1, 2)], shift.State.Outbox.Select(interval => ((interval.From - Shift.Start).Hours, (interval.To - Shift.Start).Hours)));
        Assert.Equal(Shift.Start, shift.State.StatusSince);
    }

    [Fact]
    public void Time_offline_is_not_told() => Assert.Empty(new Shift().After(100_000).State.Outbox);

    [Fact]
    public void What_the_log_has_is_dropped_and_what_nobody_takes_is_bounded()
    {
        var shift = Shift.Of("sales");
        for (var i = 0; i < DeskLog.Capacity; i++)
        {
            shift.After(1).Be("away", "tea").After(1).Be("available");
        }

        Assert.Equal((DeskLog.Capacity, 2L * DeskLog.Capacity), (shift.State.Outbox.Length, shift.State.Outbox[^1].Sequence));
        Assert.Equal(2L * DeskLog.Capacity, Assert.Single(DeskLog.Acknowledged(shift.State, shift.State.Sequence - 1).Outbox).Sequence);
        Assert.Same(shift.State, DeskLog.Acknowledged(shift.State, 0));
    }
}
