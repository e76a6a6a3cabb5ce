using ContactCenter.Domain.Queues.Today;

namespace ContactCenter.Grains.Queues;

/// <summary>Counts of a queue since midnight UTC. Waits are those in this queue.</summary>
public sealed record QueueTodayView
{
    /// <summary>Callers who came in.</summary>
    public required int Entered { get; init; }

    /// <summary>Answered by an agent.</summary>
    public required int Answered { get; init; }

    /// <summary>Of those, within the service level.</summary>
    public required int AnsweredInTime { get; init; }

    /// <summary>Hung up while they waited.</summary>
    public required int Abandoned { get; init; }

    /// <summary>Of those, within the service level.</summary>
    public required int AbandonedInTime { get; init; }

    /// <summary>Left in another way: overflow, transfer, callback.</summary>
    public required int LeftOtherwise { get; init; }

    /// <summary>Answered in time / (answered + abandoned), 0 to 1; absent: nobody was either.</summary>
    public double? ServiceLevel { get; init; }

    /// <summary>Seconds that the answered waited, on average; absent: nobody was answered.</summary>
    public double? AverageWaitSeconds { get; init; }

    /// <summary>Longest wait of anybody who left, in seconds.</summary>
    public required int LongestWaitSeconds { get; init; }

    internal static QueueTodayView Of(QueueDay day) => new()
    {
        Entered = day.Entered,
        Answered = day.Answered,
        AnsweredInTime = day.AnsweredInTime,
        Abandoned = day.Abandoned,
        AbandonedInTime = day.AbandonedInTime,
        LeftOtherwise = day.LeftOtherwise,
        ServiceLevel = day.ServiceLevel() is { } level ? Math.Round(level, 4) : null,
        AverageWaitSeconds = day.Answered == 0 ? null : Math.Round((double)day.AnsweredWaitSeconds / day.Answered, 1),
        LongestWaitSeconds = day.LongestWaitSeconds,
    };
}
