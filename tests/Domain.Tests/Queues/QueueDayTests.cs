using ContactCenter.Domain.Queues.Today;

namespace ContactCenter.Domain.Tests.Queues;

public sealed class QueueDayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Service_level_is_answered_in_time_over_answered_and_abandoned()
    {
        var day = QueueDay.Empty.WithEntry(Noon)
            .WithAnswer(Noon, TimeSpan.FromSeconds(20), 20)
            .WithAnswer(Noon, TimeSpan.FromSeconds(21), 20)
            .WithAbandoned(Noon, TimeSpan.FromSeconds(5), 20)
            .WithAbandoned(Noon, TimeSpan.FromSeconds(50), 20)
            .WithOther(Noon, TimeSpan.FromSeconds(70));

        Assert.Equal(0.25, day.ServiceLevel());
        Assert.Equal((1, 2, 1, 2, 1, 1, 70, 41L), (day.Entered, day.Answered, day.AnsweredInTime, day.Abandoned, day.AbandonedInTime, day.LeftOtherwise, day.LongestWaitSeconds, day.AnsweredWaitSeconds));
        Assert.Null(QueueDay.Empty.ServiceLevel());
    }

    [Fact]
    public void New_day_begins_at_midnight_UTC()
    {
        var day = QueueDay.Empty.WithEntry(Noon).WithEntry(Noon.AddHours(12));
        Assert.Equal((new DateOnly(2026, 11, 26), 1), (day.Date, day.Entered));
    }

    [Fact]
    public void Clock_that_is_behind_does_not_bring_yesterday_back()
    {
        var day = QueueDay.Empty.WithEntry(Noon.AddHours(12)).WithEntry(Noon.AddHours(12).AddSeconds(-10)).WithEntry(Noon.AddHours(13));
        Assert.Equal((new DateOnly(2026, 11, 26), 3), (day.Date, day.Entered));
        Assert.Equal(new DateOnly(2026, 11, 24), day.WithEntry(Noon.AddDays(-1)).Date);
    }

    [Fact]
    public void Nobody_waited_for_less_than_no_time()
    {
        var day = QueueDay.Empty.WithAnswer(Noon, TimeSpan.FromSeconds(-10), 20).WithAbandoned(Noon, TimeSpan.FromSeconds(-10), 20).WithOther(Noon, TimeSpan.FromSeconds(-10));
        Assert.Equal((1, 1, 0L, 0, 0.5), (day.AnsweredInTime, day.AbandonedInTime, day.AnsweredWaitSeconds, day.LongestWaitSeconds, day.ServiceLevel()));
    }
}
