namespace ContactCenter.Domain.Webhooks;

/// <summary>Order of leg statuses. Events come in any order, so a status may only move a leg forward (facts §2.1).</summary>
public static class LegStatuses
{
    /// <summary>Reads the platform's text, in any case and with surrounding spaces; anything else is <see cref="LegStatus.Unknown"/>.</summary>
    public static LegStatus Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "started" => LegStatus.Started,
        "ringing" => LegStatus.Ringing,
        "answered" => LegStatus.Answered,
        "human" => LegStatus.Human,
        "machine" => LegStatus.Machine,
        "busy" => LegStatus.Busy,
        "cancelled" => LegStatus.Cancelled,
        "unanswered" => LegStatus.Unanswered,
        "disconnected" => LegStatus.Disconnected,
        "rejected" => LegStatus.Rejected,
        "failed" => LegStatus.Failed,
        "timeout" => LegStatus.Timeout,
        "completed" => LegStatus.Completed,
        _ => LegStatus.Unknown,
    };

    /// <summary>0 (unknown) to 6 (completed); human and machine share a rank, and so do the specific ends.</summary>
    public static int Rank(LegStatus status) => status switch
    {
        LegStatus.Started => 1,
        LegStatus.Ringing => 2,
        LegStatus.Answered => 3,
        LegStatus.Human or LegStatus.Machine => 4,
        LegStatus.Completed => 6,
        _ => IsSpecificEnd(status) ? 5 : 0,
    };

    /// <summary>True when the leg is over.</summary>
    public static bool IsTerminal(LegStatus status) => status == LegStatus.Completed || IsSpecificEnd(status);

    /// <summary>True for an end that says why: busy, cancelled, unanswered, disconnected, rejected, failed, timeout.</summary>
    public static bool IsSpecificEnd(LegStatus status) => status is >= LegStatus.Busy and <= LegStatus.Timeout;

    /// <summary>Where the leg is after hearing both; of equal ranks the one heard first stays.</summary>
    public static LegStatus Merge(LegStatus first, LegStatus second) => Rank(second) > Rank(first) ? second : first;

    /// <summary>How the leg ended: a specific end outlives the <c>completed</c> before or after it, and the first specific end stays.</summary>
    /// <param name="outcome">The outcome so far; <see cref="LegStatus.Unknown"/> while the leg lives.</param>
    /// <param name="heard">The status heard now; changes nothing unless terminal.</param>
    public static LegStatus Outcome(LegStatus outcome, LegStatus heard) =>
        !IsTerminal(heard) || IsSpecificEnd(outcome) ? outcome : heard;
}
