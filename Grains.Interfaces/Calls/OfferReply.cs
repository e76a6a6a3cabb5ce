namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>What a call said to a proposal.</summary>
/// <param name="Refusal">Null: the call took it, and will tell the agent how it goes. Else <c>not-waiting</c> (forget the caller) or <c>already-offered</c>.</param>
[GenerateSerializer, Immutable, Alias("cc.offer-reply")]
public sealed record OfferReply([property: Id(0)] string? Refusal);
