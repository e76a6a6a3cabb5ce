using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Queues;

namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>
/// What "service level" means: contacts answered in time ÷ contacts that count. Applied to raw facts whenever a report is asked for, so a change
/// of the definition holds for the past as well.
/// </summary>
public sealed record ServiceLevelDefinition
{
    /// <summary>Answered within 20 s ÷ (answered + abandoned).</summary>
    public static readonly ServiceLevelDefinition Default = new();

    /// <summary>Most seconds of a threshold: a week.</summary>
    public const int LongestThreshold = 604_800;

    /// <summary>Longest wait that may count as a short abandon, in seconds.</summary>
    public const int LongestShortAbandon = 3_600;

    /// <summary>The threshold, 1 to 604,800 s.</summary>
    public int ThresholdSeconds { get; init; } = 20;

    /// <summary>Whether a wait of exactly the threshold is within it.</summary>
    public ThresholdBoundary Boundary { get; init; }

    /// <summary>Abandons after less than so many seconds do not count at all; 0 to 3,600, 0: all count as <see cref="Abandons"/> says.</summary>
    public int ShortAbandonSeconds { get; init; }

    /// <summary>Callers who hung up.</summary>
    public Treatment Abandons { get; init; } = Treatment.Missed;

    /// <summary>Callers who were led out of the queue: longest wait, full, no agents, closed, removed, transferred.</summary>
    public Treatment FlowOuts { get; init; } = Treatment.LeftOut;

    /// <summary>Callers who chose to be called back.</summary>
    public Treatment Callbacks { get; init; } = Treatment.LeftOut;

    /// <summary>Why it cannot be used (<c>invalid-definition</c>), or null.</summary>
    public Refusal? Check() =>
        ThresholdSeconds is < 1 or > LongestThreshold
            ? new("invalid-definition", $"threshold is 1 to {LongestThreshold} seconds.", "threshold")
        : ShortAbandonSeconds is < 0 or > LongestShortAbandon
            ? new("invalid-definition", $"shortAbandon is 0 to {LongestShortAbandon} seconds.", "shortAbandon")
        : null;

    /// <summary>True when a wait is within the threshold.</summary>
    public bool IsWithin(TimeSpan wait) =>
        Boundary == ThresholdBoundary.Within ? wait <= TimeSpan.FromSeconds(ThresholdSeconds) : wait < TimeSpan.FromSeconds(ThresholdSeconds);

    /// <summary>True for a caller who hung up so soon that the contact does not count.</summary>
    public bool IsShortAbandon(QueueContact contact) =>
        contact.End == WaitEnd.Abandoned && contact.Wait < TimeSpan.FromSeconds(ShortAbandonSeconds);

    /// <summary>What a contact is to this service level.</summary>
    public Verdict Judge(QueueContact contact) => contact.End switch
    {
        WaitEnd.Answered => IsWithin(contact.Wait) ? Verdict.Met : Verdict.Missed,
        WaitEnd.Abandoned => IsShortAbandon(contact) ? Verdict.LeftOut : Judge(Abandons, contact.Wait),
        WaitEnd.Callback => Judge(Callbacks, contact.Wait),
        _ => Judge(FlowOuts, contact.Wait),
    };

    private Verdict Judge(Treatment treatment, TimeSpan wait) => treatment switch
    {
        Treatment.LeftOut => Verdict.LeftOut,
        Treatment.MetWithin => IsWithin(wait) ? Verdict.Met : Verdict.Missed,
        Treatment.LeftOutWithin => IsWithin(wait) ? Verdict.LeftOut : Verdict.Missed,
        _ => Verdict.Missed,
    };
}
