using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Lists calls a page at a time: live ones, then finished ones, newest first. A page reads a bounded part of the log.</summary>
internal sealed class CallPages(LiveCalls live, FinishedCalls finished, TimeProvider clock)
{
    private const int HoursAPage = 24;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reads a page.</summary>
    /// <param name="count">Most calls.</param>
    /// <param name="from">Where to go on, or null.</param>
    /// <param name="since">Calls that ended before are not listed.</param>
    /// <param name="liveOnly">Only calls in progress.</param>
    public async ValueTask<Page<CallSummary>> Read(int count, CallPosition? from, DateTimeOffset since, bool liveOnly)
    {
        since = since < CallPosition.Earliest ? CallPosition.Earliest : since;
        var calls = new List<CallSummary>(count);
        IEnumerable<CallSummary> justEnded = [];
        if (from is null or { IsLive: true })
        {
            var watched = await live.Read();
            var rest = watched.Where(call => call.Phase == CallPhase.InProgress && from?.IsBefore(call.StartedAt, call.Id) != false)
                .OrderByDescending(call => call.StartedAt).ThenBy(call => call.Id, StringComparer.Ordinal).ToList();
            calls.AddRange(rest.Take(count));
            if (rest.Count > count || (calls.Count == count && !liveOnly))
            {
                return new(calls, Next(new(true, calls[^1].StartedAt, calls[^1].Id)));
            }

            justEnded = watched.Where(call => call.Phase == CallPhase.Ended);
        }

        return liveOnly ? new(calls, null) : await AddFinished(calls, count, from is { IsLive: false } ? from : null, since, justEnded);
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
