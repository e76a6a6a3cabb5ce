namespace ContactCenter.Simulator.Judging;

/// <summary>The legs that belong together: a caller's, and those that were made for the caller.</summary>
internal sealed class CallFacts
{
    private static readonly TimeSpan Prompt = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestLate = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AskedAgain = TimeSpan.FromSeconds(2);

    public List<LegFacts> Legs { get; } = [];

    /// <summary>True once the simulator itself lost or held back a webhook of this call.</summary>
    public bool IsDisturbed { get; set; }

    /// <summary>Webhooks of this call that are on their way: when the attempt began, by delivery.</summary>
    public Dictionary<long, DateTimeOffset> Underway { get; } = [];

    /// <summary>True once the simulator lost or held back a webhook, or does so now: an answer that is long in coming is one that was lost.</summary>
    public bool IsDisturbedAt(DateTimeOffset now) => IsDisturbed || Underway.Values.Any(since => now - since > Prompt);

    /// <summary>Conversations by which the book finds it.</summary>
    public HashSet<string> Conversations { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// True once the simulator lost every attempt to ask for its first NCCO, the fallback's too: no application could have prevented what
    /// follows. Any other loss the application is to heal, within the time that <see cref="IsDisturbed"/> gives it.
    /// </summary>
    public bool IsBeyondHelp { get; set; }

    /// <summary>When the last caller's leg was over; null while one is there, or none ever was.</summary>
    public DateTimeOffset? CallerGoneAt { get; set; }

    /// <summary>True for a call with a caller in it.</summary>
    public bool HasCaller => Legs.Exists(leg => leg.IsCaller);

    /// <summary>When the simulator last refused, on purpose, to place a leg for it; null for never.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>
    /// Whether somebody's app rang for it at a moment, or had done so just before: as long before as the application may need to learn what
    /// became of it. An app that stopped ringing rings on for an application that nobody has told, but not for longer than anything may be wrong.
    /// Apps that begin to ring within half a second ring together: those who ask for their legs are not the same machine.
    /// An app whose leg the simulator refused to place would have rung: until the application has had the time to ask once more.
    /// </summary>
    public bool WasOffered(DateTimeOffset at, TimeSpan before) => (RefusedAt <= at && at < RefusedAt + AskedAgain + before) || Legs.Exists(leg => !leg.IsCaller && leg.StartedAt <= at + Together
        && (leg.EndedAt is not { } ended || (leg.EndToldAt is { } told && told < ended + LongestLate ? told : ended + LongestLate) + before > at));

    public bool IsOver => Legs.TrueForAll(leg => leg.IsOver);

    /// <summary>Works out who is alone, once a leg came, was answered or went.</summary>
    public void Settle(DateTimeOffset now)
    {
        var others = Legs.Count(leg => !leg.IsOver);
        foreach (var leg in Legs)
        {
            leg.AloneSince = others == 1 && leg.IsUp ? leg.AloneSince ?? now : leg.IsOver ? leg.AloneSince : null;
        }
    }
}
