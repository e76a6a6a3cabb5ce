using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Lists recordings of finished calls a page at a time, by the end of the call, newest first. A page reads a bounded part of the log.</summary>
internal sealed class RecordingPages(FinishedCalls finished, TimeProvider clock)
{
    private const int HoursAPage = 48;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reads a page; the recordings of one call are never parted.</summary>
    /// <param name="count">Recordings after which the page ends.</param>
    /// <param name="from">Where to go on, or null.</param>
    /// <param name="since">Calls that ended before are not listed.</param>
    /// <param name="until">Neither are calls that ended at this time or later.</param>
    /// <param name="filter">Which.</param>
    public async ValueTask<Page<ListedRecording>> Read(int count, CallPosition? from, DateTimeOffset since, DateTimeOffset until, RecordingFilter filter)
    {
        since = since < CallPosition.Earliest ? CallPosition.Earliest : since;

        // A platform's clock may be a little ahead of ours.
        var latest = clock.GetUtcNow() + Hour;
        var position = from ?? new CallPosition(false, until < latest ? until : latest, "");
        var found = new List<ListedRecording>(count);
        var hour = new DateTimeOffset(position.At.UtcTicks - (position.At.UtcTicks % Hour.Ticks), TimeSpan.Zero);
        for (var read = 0; hour + Hour > since; read++, hour -= Hour)
        {
            if (read == HoursAPage)
            {
                return new(found, PageRequest.CursorOf(new CallPosition(false, hour + Hour, "").ToString()));
            }

            foreach (var (endedAt, call) in await finished.Read(hour))
            {
                if (endedAt < since || !position.IsBefore(endedAt, call.Id))
                {
                    continue;
                }

                found.AddRange(call.Recordings.Where(filter.Covers).Select(recording => ListedRecording.Of(call, recording)));
                if (found.Count >= count)
                {
                    return new(found, PageRequest.CursorOf(new CallPosition(false, endedAt, call.Id).ToString()));
                }
            }
        }

        return new(found, null);
    }
}
