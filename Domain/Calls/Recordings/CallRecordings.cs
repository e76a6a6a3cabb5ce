using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls.Recordings;

/// <summary>The recordings of a call: derived from its timeline, filed, and taken out again.</summary>
public static class CallRecordings
{
    /// <summary>Most characters of an id.</summary>
    public const int LongestId = 200;

    /// <summary>The recordings that there are, each once, in order; no transcripts.</summary>
    public static ImmutableArray<CallRecording> Of(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ImmutableArray<CallRecording>.Builder? found = null;
        foreach (var entry in state.Timeline)
        {
            if (entry.Kind == TimelineKind.Recording && IdOf(entry) is { } id && found?.Any(other => other.Id == id) != true)
            {
                (found ??= ImmutableArray.CreateBuilder<CallRecording>()).Add(Of(state, entry, id));
            }
        }

        return found?.ToImmutable() ?? [];
    }

    /// <summary>Id of the recording of which an entry tells; null when it tells of none that can be fetched.</summary>
    public static string? IdOf(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        // The platform names a file by the last part of its URL.
        return Uri.TryCreate(entry.RecordingUrl, UriKind.Absolute, out var url) && Uri.UnescapeDataString(url.Segments[^1].Trim('/')) is { Length: > 0 and <= LongestId } id
            ? id
            : null;
    }

    /// <summary>Says for which mailbox a recording is a message. Nothing changes when it is known, or when there is no such entry.</summary>
    /// <param name="state">The call.</param>
    /// <param name="key">Key of the entry that tells of the recording.</param>
    /// <param name="mailbox">The mailbox; null: none.</param>
    public static CallState Filed(CallState state, string key, string? mailbox)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (var i = 0; mailbox is not null && i < state.Timeline.Length; i++)
        {
            if (state.Timeline[i] is { Kind: TimelineKind.Recording, Recorded: { Mailbox: null } facts } entry && entry.Key == key)
            {
                return state with { Timeline = state.Timeline.SetItem(i, entry with { Recorded = facts with { Mailbox = mailbox } }) };
            }
        }

        return state;
    }

    /// <summary>Forgets where recordings can be fetched: from then on they are not there for anybody.</summary>
    /// <param name="state">The call.</param>
    /// <param name="id">Which; null: all of them, transcripts and recorded answers too.</param>
    public static CallState Dropped(CallState state, string? id)
    {
        ArgumentNullException.ThrowIfNull(state);
        var timeline = state.Timeline;
        for (var i = 0; i < timeline.Length; i++)
        {
            var entry = timeline[i];
            if (entry.RecordingUrl is not null && (id is null || IdOf(entry) == id))
            {
                timeline = timeline.SetItem(i, entry with { RecordingUrl = null });
            }
        }

        return timeline == state.Timeline ? state : state with { Timeline = timeline, Version = state.Version + 1 };
    }

    private static CallRecording Of(CallState state, TimelineEntry entry, string id)
    {
        var facts = entry.Recorded;
        var begin = CallTime.Of(state.Timeline, facts?.From ?? entry.At) ?? entry.ReceivedAt;
        return new()
        {
            Id = id,
            At = entry.At,
            Seconds = facts is { From: { } from, To: { } to } ? (int)Math.Max(0, Math.Round((to - from).TotalSeconds)) : null,
            Mailbox = facts?.Mailbox,
            Queue = state.Waits.LastOrDefault(wait => wait.QueuedAt <= begin)?.Queue,
            Agent = facts?.Mailbox is not null ? null
                : state.Offers.LastOrDefault(offer => offer is { AcceptedAt: not null, IsCompany: true } && offer.AcceptedAt <= begin.AddSeconds(1) && !(offer.EndedAt < begin))?.Who,
        };
    }
}
