namespace ContactCenter.Domain.Queues.Today;

/// <summary>What became of the callers of one queue on one day (UTC), counted as they leave. Facts for a wall board; reports count the calls themselves.</summary>
public sealed record QueueDay : StoredRecord
{
    /// <summary>A day on which nothing happened.</summary>
    public static readonly QueueDay Empty = new();

    /// <summary>The day.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Callers who came in.</summary>
    public int Entered { get; init; }

    /// <summary>Answered by an agent.</summary>
    public int Answered { get; init; }

    /// <summary>Of those, within the service level that was set when they were answered.</summary>
    public int AnsweredInTime { get; init; }

    /// <summary>Seconds that the answered had waited in this queue, together.</summary>
    public long AnsweredWaitSeconds { get; init; }

    /// <summary>Hung up while they waited.</summary>
    public int Abandoned { get; init; }

    /// <summary>Of those, within the service level.</summary>
    public int AbandonedInTime { get; init; }

    /// <summary>Left in another way: overflow, transfer, callback.</summary>
    public int LeftOtherwise { get; init; }

    /// <summary>Longest wait in this queue of anybody who left, in seconds.</summary>
    public int LongestWaitSeconds { get; init; }

    /// <summary>Share of callers answered in time, 0 to 1: answered in time / (answered + abandoned). Null: nobody was either.</summary>
    public double? ServiceLevel() => Answered + Abandoned == 0 ? null : (double)AnsweredInTime / (Answered + Abandoned);

    /// <summary>The same day, or a new one where the date is another. A queue that goes on on a silo whose clock is behind does not go back to the eve.</summary>
    public QueueDay On(DateTimeOffset now)
    {
        var date = DateOnly.FromDateTime(now.UtcDateTime);
        return date == Date || date.DayNumber + 1 == Date.DayNumber ? this : Empty with { Date = date };
    }

    /// <summary>Somebody came in.</summary>
    public QueueDay WithEntry(DateTimeOffset now)
    {
        var day = On(now);
        return day with { Entered = day.Entered + 1 };
    }

    /// <summary>Somebody was answered.</summary>
    public QueueDay WithAnswer(DateTimeOffset now, TimeSpan wait, int serviceLevelSeconds)
    {
        var day = On(now).Waited(wait);
        return day with
        {
            Answered = day.Answered + 1,
            AnsweredInTime = day.AnsweredInTime + (wait.TotalSeconds <= serviceLevelSeconds ? 1 : 0),
            AnsweredWaitSeconds = day.AnsweredWaitSeconds + (long)Math.Max(0, wait.TotalSeconds),
        };
    }

    /// <summary>Somebody hung up.</summary>
    public QueueDay WithAbandoned(DateTimeOffset now, TimeSpan wait, int serviceLevelSeconds)
    {
        var day = On(now).Waited(wait);
        return day with { Abandoned = day.Abandoned + 1, AbandonedInTime = day.AbandonedInTime + (wait.TotalSeconds <= serviceLevelSeconds ? 1 : 0) };
    }

    /// <summary>Somebody left in another way.</summary>
    public QueueDay WithOther(DateTimeOffset now, TimeSpan wait)
    {
        var day = On(now).Waited(wait);
        return day with { LeftOtherwise = day.LeftOtherwise + 1 };
    }

    private QueueDay Waited(TimeSpan wait) => this with { LongestWaitSeconds = Math.Max(LongestWaitSeconds, (int)Math.Max(0, wait.TotalSeconds)) };
}
