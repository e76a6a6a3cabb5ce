namespace ContactCenter.Simulator.Platform;

/// <summary>
/// What the sources do not settle (tags <c>[?]</c> and <c>[INF]</c> of the fact sheet), each as a switch: the product must be right with both values.
/// </summary>
public sealed record Doubts
{
    /// <summary>How a call to an app user without a live session ends.</summary>
    public OfflineUser OfflineUser { get; init; }

    /// <summary>How a call ends that a person declines.</summary>
    public DeclineStatus Declined { get; init; }

    /// <summary>
    /// Whether a REST transfer of a leg that need not leave its conversation (it is alone there, or the NCCO names the same room) also emits
    /// <c>transfer</c> (facts §7).
    /// </summary>
    public bool RestTransferEmitsTransfer { get; init; } = true;

    /// <summary>
    /// Whether the other leg of a <c>connect</c> ends when REST transfers one of the two ("one leg is left", facts §1.5); otherwise it stays alone.
    /// </summary>
    public bool RestTransferEndsPeer { get; init; } = true;

    /// <summary>Whether a caller hears ringing while a <c>connect</c> without <c>ringbackTone</c> rings.</summary>
    public bool ConnectRingsBack { get; init; } = true;

    /// <summary>
    /// Whether the action after <c>connect</c> runs when the connected leg ends (facts §1.1); otherwise both are completed (facts §1.5, tutorial).
    /// </summary>
    public bool ConnectEndRunsNextAction { get; init; }

    /// <summary>Whether a <c>connect</c> to a phone from a number that is not the account's fails (2026); otherwise it shows as unknown (2022).</summary>
    public bool ForeignCallerIdFails { get; init; } = true;

    /// <summary>Whether <c>started</c> of a called app leg is told only when it is answered or over, as in the captured logs (facts §2.3).</summary>
    public bool AppLegStartsWhenAnswered { get; init; } = true;

    /// <summary>Whether the time-outs of <c>input</c> run from the end of a prompt that may be barged in on; otherwise from its beginning.</summary>
    public bool InputTimerWaitsForPrompt { get; init; } = true;

    /// <summary>Whether a caller who gives up before the NCCO is there gets <c>cancelled</c> before <c>completed</c>.</summary>
    public bool EarlyHangUpIsCancelled { get; init; }

    /// <summary>Whether the music of a room comes back when its last moderator leaves (facts §6.2, 22: it does not).</summary>
    public bool MusicReturns { get; init; }

    /// <summary>
    /// Whether <c>canSpeak</c> and <c>canHear</c> of a leg stay as they were when it first joined a room, whatever it says when it joins again
    /// (facts §1.6: measured by a third party).
    /// </summary>
    public bool AudioIsFixedAtFirstJoin { get; init; } = true;

    /// <summary>Whether what REST plays to a leg goes on when REST gives the leg another NCCO.</summary>
    public bool RestPlaybackSurvivesTransfer { get; init; }
}
