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
}
