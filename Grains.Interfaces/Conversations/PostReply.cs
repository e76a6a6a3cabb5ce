namespace ContactCenter.Grains.Interfaces.Conversations;

/// <summary>Where an event belongs.</summary>
[GenerateSerializer, Immutable, Alias("cc.post-reply")]
public sealed record PostReply
{
    /// <summary>The call to send it to, or null: it is stored here until an owner is known.</summary>
    [Id(0)]
    public string? Owner { get; init; }
}
