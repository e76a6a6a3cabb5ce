using System.Collections.Concurrent;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Time;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>What calls need to know of queues, kept for a moment in each silo: a queue that is slow to answer costs a caller its music, not its place.</summary>
internal sealed class QueueCatalog(IGrainFactory grains, MachineClock clock)
{
    private const int MaxKept = 1_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<string, (long At, QueueSettings? Settings)> _known = new(StringComparer.Ordinal);

    /// <summary>Music of a queue; null: our own.</summary>
    public async ValueTask<WebUrl?> Music(string queue) =>
        (await Settings(queue))?.MusicUrl is { } url && WebUrl.Create(url) is { IsOk: true, Value: var music } ? music : null;

    /// <summary>Settings of a queue, at most two seconds old or the last that were known; null: unknown, or it does not answer.</summary>
    public async ValueTask<QueueSettings?> Settings(string queue)
    {
        if (_known.TryGetValue(queue, out var kept) && clock.Time.GetElapsedTime(kept.At) < Fresh)
        {
            return kept.Settings;
        }

        try
        {
            var reply = await grains.GetGrain<IQueueGrain>(queue).Settings().AsTask().WaitAsync(Patience, clock.Time);
            var settings = reply is null ? null : JsonSerializer.Deserialize<QueueSettings>(reply.Utf8, StateJson.Options);
            if (_known.Count < MaxKept || _known.ContainsKey(queue))
            {
                _known[queue] = (clock.Time.GetTimestamp(), settings);
            }

            return settings;
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or Interfaces.Common.GrainRestartingException or JsonException)
        {
            return kept.Settings;
        }
    }
}
