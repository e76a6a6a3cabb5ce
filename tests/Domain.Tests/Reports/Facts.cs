using System.Collections.Immutable;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Tests.Reports;

/// <summary>Short words for made-up facts of one morning.</summary>
internal static class Facts
{
    public static readonly DateTimeOffset T0 = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static int _ids;

    public static DateTimeOffset At(double seconds) => T0.AddSeconds(seconds);

    public static CallSummary Call(IEnumerable<Wait> waits, IEnumerable<Offer>? offers = null, DateTimeOffset? endedAt = null)
    {
        var all = waits.ToImmutableArray();
        return new()
        {
            Id = NewId("call"),
            Version = 1,
            Phase = CallPhase.Ended,
            Outcome = CallOutcome.Unknown,
            StartedAt = all.IsEmpty ? T0 : all[0].QueuedAt,
            EndedAt = endedAt ?? At(36_000),
            Legs = [],
            Waits = all,
            Offers = [.. offers ?? []],
        };
    }

    public static Wait Wait(string queue, double queued, double ended, WaitEnd end, double? entered = null) => new()
    {
        Id = NewId("wait"),
        Queue = queue,
        EnteredAt = At(entered ?? queued),
        QueuedAt = At(queued),
        End = end,
        EndedAt = end == WaitEnd.None ? null : At(ended),
    };

    public static Offer Offer(string agent, string? queue, double offered, OfferOutcome outcome, double? accepted = null, double? ended = null, OfferKind kind = OfferKind.Queue) => new()
    {
        Id = NewId("offer"),
        Epoch = 1,
        Agent = agent,
        Queue = queue,
        Kind = kind,
        OfferedAt = At(offered),
        Outcome = outcome,
        AcceptedAt = accepted is { } a ? At(a) : null,
        EndedAt = ended is { } e ? At(e) : null,
    };

    public static ReportBuckets Hours(int count) => ReportBuckets.Create(T0, T0.AddHours(count), BucketSize.Hour, TimeZoneInfo.Utc).Require();

    private static string NewId(string kind) => $"{kind}-{Interlocked.Increment(ref _ids)}";
}
