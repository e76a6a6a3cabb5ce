using ContactCenter.Domain.CallLogs;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Gateway.Api.Events;

/// <summary>
/// Reads voice events of all calls out of their timelines, newest first. There is no list of events anywhere: a call keeps its own, and only calls that
/// were in progress at the time of the page, or ended before it, are asked. A page asks a bounded number of calls.
/// </summary>
internal sealed class EventPages(IGrainFactory grains, LiveCalls live, FinishedCalls finished, TimeProvider clock)
{
    private const int MostLive = 1_000;
    private const int MostFinished = 2_000;
    private const int HoursAPage = 48;
    private const int AtOnce = 32;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // How long after the end of a call its recordings may come, and how far the platform's clock may be ahead of ours.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    // No leg lives longer than two hours at the platform; a call may go on with another one.
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(4);

    /// <summary>Reads a page.</summary>
    /// <param name="count">Most events.</param>
    /// <param name="from">Where to go on; null: the newest.</param>
    /// <param name="since">Calls that ended before are not read.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<Page<CallEvent>> Read(int count, EventPosition? from, DateTimeOffset since, CancellationToken stop)
    {
        since = since < CallPosition.Earliest ? CallPosition.Earliest : since;
        var now = clock.GetUtcNow();
        var position = from ?? new EventPosition(now + Hour, "");
        var found = new NewestEvents(count, position);
        foreach (var call in await live.Newest(MostLive, stop))
        {
            found.Add(call);
        }

        var latest = position.At + LongestCall < now ? position.At + LongestCall : now;
        var asked = 0;
        var hour = LogKeeperRules.HourOf(latest);
        for (var read = 0; hour + Hour > since; read++, hour -= Hour)
        {
            if (read == HoursAPage + LongestCall.Hours)
            {
                return found.Above(hour + Hour);
            }

            var calls = (await finished.Read(hour)).Where(row => row.EndedAt >= since && row.Call.StartedAt <= position.At);
            foreach (var some in calls.Chunk(AtOnce))
            {
                if (found.Full is { } last && last > some[0].EndedAt + Late)
                {
                    return found.Page(hasMore: true);
                }

                if (asked >= MostFinished && some[0].EndedAt < position.At)
                {
                    return found.Above(some[0].EndedAt);
                }

                asked += some.Length;
                foreach (var view in await Task.WhenAll(some.Select(row => grains.GetGrain<ICallGrain>(row.Call.Id).View().AsTask().WaitAsync(stop))))
                {
                    found.Add(view?.Read<CallView>());
                }
            }
        }

        return found.Page(hasMore: false);
    }
}
