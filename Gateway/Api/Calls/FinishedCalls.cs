using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Reads the call log.</summary>
internal sealed class FinishedCalls(IGrainFactory grains)
{
    /// <summary>The calls that ended in the hour that begins at <paramref name="hour"/>, newest end first; no merged ones.</summary>
    public async ValueTask<List<(DateTimeOffset EndedAt, CallSummary Call)>> Read(DateTimeOffset hour)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, CallLogKey.Shards)
            .Select(shard => grains.GetGrain<ICallLogGrain>(new CallLogKey(hour, shard).ToString()).Rows().AsTask()));
        return [.. shards.SelectMany(rows => rows)
            .Select(row => (row.EndedAt, Call: JsonSerializer.Deserialize<CallSummary>(row.Facts, StateJson.Options)!))
            .Where(row => row.Call.Phase != CallPhase.Merged)
            .OrderByDescending(row => row.EndedAt).ThenBy(row => row.Call.Id, StringComparer.Ordinal)];
    }
}
