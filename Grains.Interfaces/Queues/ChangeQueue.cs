namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>Replaces a queue's settings, creating it when new.</summary>
[GenerateSerializer, Immutable, Alias("cc.change-queue")]
public sealed record ChangeQueue
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>JSON of <c>QueueSettings</c>, whole: what is absent gets its default. Fields that do not exist are refused with their path.</summary>
    [Id(1)]
    public required byte[] Settings { get; init; }

    /// <summary>Version that the author started from; null: whatever is in force.</summary>
    [Id(2)]
    public int? BasedOn { get; init; }

    /// <summary>True: <see cref="Settings"/> is a merge patch (RFC 7396) of the settings in force; refused as <c>unknown-queue</c> where there are none.</summary>
    [Id(3)]
    public bool IsPatch { get; init; }
}
