namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>What the queue says to a wait.</summary>
[GenerateSerializer, Immutable, Alias("cc.wait-reply")]
public sealed record WaitReply
{
    /// <summary>It is in, or was known.</summary>
    public static readonly WaitReply Taken = new();

    /// <summary>Why the caller has to leave: <c>unknown-queue</c>, <c>full</c>, <c>no-agents</c>, <c>closed</c>; null: taken.</summary>
    [Id(0)]
    public string? Refusal { get; init; }

    /// <summary>Earlier first entry that this caller keeps, because of a redial, by the clock of the call's notes; null: as told.</summary>
    [Id(1)]
    public DateTimeOffset? ResumedFrom { get; init; }
}
