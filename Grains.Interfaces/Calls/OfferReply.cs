namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>What a call said to a proposal.</summary>
/// <param name="Refusal">Null: the call took it, and will tell the agent how it goes. Else <c>not-waiting</c> (forget the caller) or <c>already-offered</c>.</param>
[GenerateSerializer, Immutable, Alias("cc.offer-reply")]
public sealed record OfferReply([property: Id(0)] string? Refusal)
{
    /// <summary>Version of the call's state behind the answer: notes of the wait with a lower one are older than it. 0: not told.</summary>
    [Id(1)]
    public int Version { get; init; }
}
