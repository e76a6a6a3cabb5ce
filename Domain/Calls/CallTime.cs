using System.Collections.Immutable;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// The platform's times on the clock of the call, so that waits, offers and talks are as long as they were whatever our clock shows. Webhooks tell when
/// something happened and we know when each came: the fastest of them shows by how much the clocks differ. What came late is as old as it is, and
/// nothing is later than when we heard of it.
/// </summary>
public static class CallTime
{
    /// <summary>When something happened, by our clock.</summary>
    /// <param name="timeline">Timeline of the call.</param>
    /// <param name="entry">An entry of it.</param>
    public static DateTimeOffset Of(ImmutableArray<TimelineEntry> timeline, TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(timeline, entry, entry.At);
    }

    /// <summary>A time of the platform's by our clock, as when a recording began; null where no webhook shows how the clocks differ.</summary>
    public static DateTimeOffset? Of(ImmutableArray<TimelineEntry> timeline, DateTimeOffset theirs) => Difference(timeline) is { } ahead ? theirs + ahead : null;

    /// <summary>When a leg began, by our clock; null when nothing was reported of it.</summary>
    public static DateTimeOffset? BeginOf(ImmutableArray<TimelineEntry> timeline, string leg)
    {
        foreach (var entry in timeline)
        {
            if (entry.Kind == TimelineKind.Status && entry.Leg == leg && entry.LegFacts is not null)
            {
                return Of(timeline, entry);
            }
        }

        return null;
    }

    /// <summary>When a leg was over, by our clock; null while it is not.</summary>
    public static DateTimeOffset? EndOf(ImmutableArray<TimelineEntry> timeline, string leg)
    {
        DateTimeOffset? last = null;
        foreach (var entry in timeline)
        {
            if (entry.Leg == leg && entry is { Ends: true, LegFacts: { } facts })
            {
                var at = Of(timeline, entry, facts.EndTime ?? entry.At);
                last = last > at ? last : at;
            }
        }

        return last;
    }

    private static DateTimeOffset Of(ImmutableArray<TimelineEntry> timeline, TimelineEntry entry, DateTimeOffset theirs) =>
        theirs == entry.ReceivedAt && !IsTimed(entry) ? theirs
        : Difference(timeline) is { } ahead && theirs + ahead < entry.ReceivedAt ? theirs + ahead
        : entry.ReceivedAt;

    // By how much our clock is ahead of the platform's, and the way of the fastest webhook; null: none told its time.
    private static TimeSpan? Difference(ImmutableArray<TimelineEntry> timeline)
    {
        TimeSpan? least = null;
        foreach (var entry in timeline)
        {
            if (IsTimed(entry) && !(entry.ReceivedAt - entry.At >= least))
            {
                least = entry.ReceivedAt - entry.At;
            }
        }

        return least;
    }

    // Where the platform told no time the entry has ours; and what was found out by asking is late by nature.
    private static bool IsTimed(TimelineEntry entry) =>
        entry.IsWebhook && !entry.Key.StartsWith(DedupKeys.BodyPrefix, StringComparison.Ordinal) && !entry.Key.StartsWith(Healing.KeyPrefix, StringComparison.Ordinal);
}
