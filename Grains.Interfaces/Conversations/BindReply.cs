using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Interfaces.Conversations;

/// <summary>Answer to a claim.</summary>
[GenerateSerializer, Immutable, Alias("cc.bind-reply")]
public sealed record BindReply
{
    /// <summary>The owner from now on; not necessarily the claimant.</summary>
    [Id(0)]
    public required string Owner { get; init; }

    /// <summary>Events held so far, for the owner to adopt and then release.</summary>
    [Id(1)]
    public HeldWebhook[] Held { get; init; } = [];

    /// <summary>A call that was opened because nobody claimed the events: the owner merges it.</summary>
    [Id(2)]
    public string? Unclaimed { get; init; }
}
