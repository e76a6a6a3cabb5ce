using System.Collections.Frozen;
using System.Collections.Immutable;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>Keeps what happened in one order, whatever the order of arrival.</summary>
public static class Timeline
{
    /// <summary>Most entries kept of a call; an honest call stays below a hundred.</summary>
    public const int MaxEntries = 2_000;

    private static readonly FrozenSet<string> Statuses =
        FrozenSet.Create(StringComparer.Ordinal, "started", "ringing", "answered", "human", "machine", "busy", "cancelled", "unanswered", "disconnected", "rejected", "failed", "timeout", "completed");

    /// <summary>True when a webhook or decision with this key is in.</summary>
    public static bool Knows(this ImmutableArray<TimelineEntry> timeline, string key)
    {
        for (var i = timeline.Length - 1; i >= 0; i--)
        {
            if (timeline[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds an entry at its place; nothing once there are <see cref="MaxEntries"/>.</summary>
    public static ImmutableArray<TimelineEntry> With(this ImmutableArray<TimelineEntry> timeline, TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (timeline.Length >= MaxEntries)
        {
            return timeline;
        }

        var at = timeline.Length;
        while (at > 0 && Compare(timeline[at - 1], entry) > 0)
        {
            at--;
        }

        return timeline.Insert(at, entry);
    }

    /// <summary>Adds what a decision sent to its entry, once; nothing where there is no such entry.</summary>
    public static ImmutableArray<TimelineEntry> WithNcco(this ImmutableArray<TimelineEntry> timeline, string key, Func<SentNcco> ncco)
    {
        ArgumentNullException.ThrowIfNull(ncco);
        for (var i = timeline.Length - 1; i >= 0; i--)
        {
            if (timeline[i].Key == key)
            {
                return timeline[i].Ncco is null ? timeline.SetItem(i, timeline[i] with { Ncco = ncco() }) : timeline;
            }
        }

        return timeline;
    }

    /// <summary>The entry for a webhook. Texts that the call already holds are shared: they are most of what a live call weighs.</summary>
    public static TimelineEntry Entry(VoiceEvent e, DateTimeOffset receivedAt, string? step, string call, CallState state)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(state);
        return new()
        {
            Key = e.DedupKey,
            At = e.Timestamp ?? receivedAt,
            ReceivedAt = receivedAt,
            Kind = (TimelineKind)(int)e.Kind,
            Leg = e.Uuid == call ? call : Shared(e.Uuid, state.Aliases),
            Status = Usual(e.Status) ?? (e.Kind is VoiceEventKind.Rtc or VoiceEventKind.Unknown ? e.Type : null),
            LegFacts = e.Kind == VoiceEventKind.Status ? Shared(Facts(e, state.Party), state.Timeline) : null,
            Digits = e.Digits,
            Speech = e.SpeechResults.IsDefaultOrEmpty ? null : e.SpeechResults[0].Text,
            Conversation = Shared(e.ConversationTo ?? e.ConversationKey, state.Aliases),
            ConversationFrom = Shared(e.ConversationFrom, state.Aliases),
            RecordingUrl = e.RecordingUrl ?? e.TranscriptionUrl ?? e.SpeechRecordingUrl,
            Recorded = e.Kind == VoiceEventKind.Recording ? new(e.StartTime, e.EndTime, e.RecordingSize) : null,
            Step = step,
            Text = e.Reason ?? e.SpeechError ?? (e.Kind == VoiceEventKind.Notification ? e.Payload : e.SubState),
        };
    }

    private static string? Usual(string? status) => status is not null && Statuses.TryGetValue(status, out var usual) ? usual : status;

    private static string? Shared(string? text, ImmutableArray<string> known)
    {
        foreach (var other in known)
        {
            if (other == text)
            {
                return other;
            }
        }

        return text;
    }

    // The statuses of a leg tell the same of it, until it ends.
    private static LegFacts Shared(LegFacts facts, ImmutableArray<TimelineEntry> timeline)
    {
        for (var i = timeline.Length - 1; i >= 0; i--)
        {
            if (timeline[i].LegFacts is { } known && known == facts)
            {
                return known;
            }
        }

        return facts;
    }

    private static LegFacts Facts(VoiceEvent e, CallParty? party) => new()
    {
        Direction = e.Direction,
        From = e.From == party?.From ? party?.From : e.From,
        To = e.To == party?.To ? party?.To : e.To,
        StartTime = e.StartTime,
        EndTime = e.EndTime,
        DurationSeconds = e.Duration,
        Price = e.Price,
        Network = e.Network,
        Detail = e.Detail,
        SipCode = e.SipCode,
        DisconnectedBy = e.DisconnectedBy,
    };

    private static int Compare(TimelineEntry a, TimelineEntry b)
    {
        var order = a.At.CompareTo(b.At);
        order = order != 0 ? order : Rank(a).CompareTo(Rank(b));
        order = order != 0 ? order : string.CompareOrdinal(a.Leg, b.Leg);
        return order != 0 ? order : string.CompareOrdinal(a.Key, b.Key);
    }

    private static int Rank(TimelineEntry entry) => entry.Kind switch
    {
        TimelineKind.Status => LegStatuses.Rank(LegStatuses.Parse(entry.Status)),
        TimelineKind.Decision => 10,
        _ => 8,
    };
}
