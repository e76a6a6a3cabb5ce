using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>
/// Lists calls a page at a time: live ones, then finished ones, newest first. A page reads a bounded part of the log. Each
/// position is after the one before whatever happens meanwhile: no call that was there from the first page to the last is missed or told twice; one that ends meanwhile may be told
/// first as in progress and then as ended.
/// </summary>
internal sealed class CallPages(LiveCalls live, FinishedCalls finished, TimeProvider clock)
{
    private const int HoursAPage = 48;

    // How long a call may be over before the log is sure to have it.
    private static readonly TimeSpan Unlogged = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reads a page.</summary>
    /// <param name="count">Most calls.</param>
    /// <param name="from">Where to go on, or null.</param>
    /// <param name="since">Calls that ended before are not listed.</param>
    /// <param name="liveOnly">Only calls in progress.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<Page<CallSummary>> Read(int count, CallPosition? from, DateTimeOffset since, bool liveOnly, CancellationToken stop)
    {
        since = since < CallPosition.Earliest ? CallPosition.Earliest : since;
        var isLive = from is null or { IsLive: true };
        if (!isLive && from?.At < clock.GetUtcNow() - Unlogged)
        {
            return await AddFinished([], count, from, since, []);
        }

        var page = await live.Page(isLive ? count : 0, from, stop);
        return page.Last is { } last && (page.HasMore || (page.IsFull && !liveOnly)) ? new(page.Calls, Next(last))
            : liveOnly ? new(page.Calls, null)
            : await AddFinished(page.Calls, count, isLive ? null : from, since, page.JustEnded);
    }

    private async ValueTask<Page<CallSummary>> AddFinished(
        List<CallSummary> calls, int count, CallPosition? from, DateTimeOffset since, IEnumerable<CallSummary> justEnded)
    {
        // A platform's clock may be a little ahead of ours.
        var position = from ?? new CallPosition(false, clock.GetUtcNow() + Hour, "");
        var hour = HourOf(position.At);
        var unlogged = justEnded.ToDictionary(call => call.Id, StringComparer.Ordinal);
        for (var read = 0; hour + Hour > since; read++, hour -= Hour)
        {
            if (read == HoursAPage)
            {
                return new(calls, Next(new(false, hour + Hour, "")));
            }

            foreach (var (endedAt, call) in await With(unlogged, hour))
            {
                if (endedAt < since || !position.IsBefore(endedAt, call.Id))
                {
                    continue;
                }

                if (calls.Count == count)
                {
                    return new(calls, Next(position));
                }

                calls.Add(call);
                position = new(false, endedAt, call.Id);
            }
        }

        return new(calls, null);
    }

    private async ValueTask<IEnumerable<(DateTimeOffset EndedAt, CallSummary Call)>> With(Dictionary<string, CallSummary> unlogged, DateTimeOffset hour)
    {
        var logged = await finished.Read(hour);
        foreach (var (_, call) in logged)
        {
            unlogged.Remove(call.Id);
        }

        var missing = unlogged.Values.Where(call => call.EndedAt is { } end && HourOf(end) == hour).Select(call => (call.EndedAt!.Value, call)).ToList();
        return missing.Count == 0
            ? logged
            : logged.Concat(missing).OrderByDescending(row => row.Item1).ThenBy(row => row.Item2.Id, StringComparer.Ordinal);
    }

    private static string Next(CallPosition position) => PageRequest.CursorOf(position.ToString());

    private static DateTimeOffset HourOf(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % Hour.Ticks), TimeSpan.Zero);
}
