namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>Replaces a queue's settings, creating it when new.</summary>
[GenerateSerializer, Immutable, Alias("cc.change-queue")]
public sealed record ChangeQueue
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>JSON of <c>QueueSettings</c>, whole.</summary>
    [Id(1)]
    public required byte[] Settings { get; init; }

    /// <summary>Version that the author started from; null: whatever is in force.</summary>
    [Id(2)]
    public int? BasedOn { get; init; }
}
