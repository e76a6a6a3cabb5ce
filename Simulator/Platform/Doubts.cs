namespace ContactCenter.Simulator.Platform;

/// <summary>
/// What the sources do not settle (tags <c>[?]</c> and <c>[INF]</c> of the fact sheet), each as a switch: the product must be right with both values.
/// </summary>
public sealed record Doubts
{
    /// <summary>How a call to an app user without a live session ends.</summary>
    public OfflineUser OfflineUser { get; init; }

    /// <summary>Whether a REST transfer to an NCCO that stays in the same room also emits <c>transfer</c> (facts §7).</summary>
    public bool RestTransferEmitsTransfer { get; init; } = true;

    /// <summary>Whether a caller hears ringing while a <c>connect</c> without <c>ringbackTone</c> rings.</summary>
    public bool ConnectRingsBack { get; init; } = true;
}
