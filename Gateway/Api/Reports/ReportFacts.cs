using System.Text.Json;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary>Streams raw facts: a few shards of an hour are in memory at once, whatever the time that is asked for.</summary>
internal sealed class ReportFacts(IGrainFactory grains, LiveCalls live, GrainRetries retries, TimeProvider clock)
{
    /// <summary>How long after a report's time calls are looked for that began in it: longer than the platform lets a leg live.</summary>
    internal static readonly TimeSpan LongestCall = TimeSpan.FromHours(24);

    private const int ReadAhead = 8;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>
    /// Every call of which a part may lie in the time, each once, as far as it is known: finished ones from the log, then those in progress.
    /// No merged ones.
    /// </summary>
    public async IAsyncEnumerable<CallSummary> Calls(DateTimeOffset from, DateTimeOffset to)
    {
        var now = clock.GetUtcNow();
        var unlogged = to + LongestCall < now
            ? []
            : (await live.Read()).ToDictionary(call => call.Id, StringComparer.Ordinal);
        await foreach (var call in Finished(from, to + LongestCall))
        {
            unlogged.Remove(call.Id);
            yield return call;
        }

        foreach (var call in unlogged.Values.Where(call => call.Phase is CallPhase.InProgress or CallPhase.Ended))
        {
            yield return call;
        }
    }

    /// <summary>The calls in the log that ended in the hours that hold the time: hour by hour, in no particular order within one. No merged ones.</summary>
    public async IAsyncEnumerable<CallSummary> Finished(DateTimeOffset from, DateTimeOffset to)
    {
        // A platform's clock may be a little ahead of ours.
        var latest = clock.GetUtcNow() + Hour;
        var shards = Hours(from, to < latest ? to : latest).SelectMany(hour => Shards(hour));
        await foreach (var rows in Ahead(shards, key => grains.GetGrain<ICallLogGrain>(key).Rows()))
        {
            foreach (var row in rows)
            {
                if (JsonSerializer.Deserialize<CallSummary>(row.Facts, StateJson.Options) is { } call && call.Phase != CallPhase.Merged)
                {
                    yield return call;
                }
            }
        }
    }

    /// <summary>What agents did in the hours that hold the time.</summary>
    public async IAsyncEnumerable<AgentTime> AgentTimes(DateTimeOffset from, DateTimeOffset to)
    {
        var now = clock.GetUtcNow() + Hour;
        var shards = Hours(from, to < now ? to : now).SelectMany(hour => Shards(hour));
        await foreach (var intervals in Ahead(shards, key => grains.GetGrain<IAgentLogGrain>(key).Intervals()))
        {
            foreach (var interval in intervals)
            {
                yield return TimeOf(interval);
            }
        }
    }

    private static AgentTime TimeOf(AgentActivity interval) => new()
    {
        Agent = interval.Agent,
        Status = Enum.TryParse<DeskStatus>(interval.Status, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
        Reason = interval.Reason,
        From = interval.From,
        To = interval.To,
        Queue = interval.Queue,
    };

    private static IEnumerable<DateTimeOffset> Hours(DateTimeOffset from, DateTimeOffset to)
    {
        for (var hour = new DateTimeOffset(from.UtcTicks - (from.UtcTicks % Hour.Ticks), TimeSpan.Zero); hour < to; hour += Hour)
        {
            yield return hour;
        }
    }

    private static IEnumerable<string> Shards(DateTimeOffset hour) =>
        Enumerable.Range(0, CallLogKey.Shards).Select(shard => new CallLogKey(hour, shard).ToString());

    private async IAsyncEnumerable<T> Ahead<T>(IEnumerable<string> keys, Func<string, ValueTask<T>> read)
    {
        var pending = new Queue<Task<T>>(ReadAhead);
        foreach (var key in keys)
        {
            if (pending.Count == ReadAhead)
            {
                yield return await pending.Dequeue();
            }

            pending.Enqueue(retries.Run(() => read(key), CancellationToken.None).AsTask());
        }

        while (pending.TryDequeue(out var next))
        {
            yield return await next;
        }
    }
}
