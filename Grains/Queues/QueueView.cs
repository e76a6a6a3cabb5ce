using ContactCenter.Domain.Queues;

namespace ContactCenter.Grains.Queues;

/// <summary>A queue as <c>/api/v1/queues/{id}</c> shows it: settings, and what goes on now.</summary>
public sealed record QueueView
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Changes so far.</summary>
    public required int Version { get; init; }

    /// <summary>Settings.</summary>
    public required QueueSettings Settings { get; init; }

    /// <summary>True while it is being removed.</summary>
    public required bool IsDraining { get; init; }

    /// <summary>Callers on the line, those who are being offered included.</summary>
    public required int Waiting { get; init; }

    /// <summary>Customers who are to be called back and wait for an agent like callers, but not on the line.</summary>
    public int Callbacks { get; init; }

    /// <summary>Of both, how many are being offered to an agent, or tried with one.</summary>
    public required int BeingOffered { get; init; }

    /// <summary>Seconds since the one on the line who has waited longest came in; 0: nobody waits.</summary>
    public required int LongestWaitSeconds { get; init; }

    /// <summary>Seconds that a caller who comes now is likely to wait; absent: not known.</summary>
    public int? ExpectedWaitSeconds { get; init; }

    /// <summary>Its agents.</summary>
    public required QueueAgentsView Agents { get; init; }

    /// <summary>What became of today's callers.</summary>
    public required QueueTodayView Today { get; init; }
}
