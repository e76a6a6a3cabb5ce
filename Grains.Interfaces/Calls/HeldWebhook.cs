namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>A webhook that waits to be bound to a call.</summary>
[GenerateSerializer, Immutable, Alias("cc.held-webhook")]
public sealed record HeldWebhook
{
    /// <summary>UTF-8 JSON object as received.</summary>
    [Id(0)]
    public required byte[] Body { get; init; }

    /// <summary>When our gateway's silo received it.</summary>
    [Id(1)]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(2)]
    public DateTimeOffset? SentAt { get; init; }
}
