namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What became of a call that was to be hung up.</summary>
/// <param name="Legs">The legs that were alive as far as we knew.</param>
public sealed record CallHangUp(IReadOnlyList<LegHangUp> Legs);
