namespace ContactCenter.Domain.Queues;

/// <summary>A caller in a queue, as the queue knows it. The Call is the authority; this is its copy.</summary>
public sealed record WaitingCaller
{
    /// <summary>Call id.</summary>
    public required string Call { get; init; }

    /// <summary>This wait: name of its room. A call that comes back has another one.</summary>
    public required string WaitId { get; init; }

    /// <summary>First entry into any queue; carried over overflow, requeue and a redial that resumes its place.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Entry into this queue.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    public int Priority { get; init; }

    /// <summary>What is asked of an agent.</summary>
    public CallerNeeds Needs { get; init; } = CallerNeeds.None;
}
