using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ContactCenter.Grains.Hosting;

namespace ContactCenter.Grains.Queues;

/// <summary>What a floor manager and an operator read about queues (design §9), of the queues that live in this silo.</summary>
internal sealed class QueueMetrics
{
    private readonly ConcurrentDictionary<string, (int Waiting, int Ready, DateTimeOffset? Oldest)> _queues = new(StringComparer.Ordinal);
    private readonly Counter<long> _tried;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _left;
    private readonly Counter<long> _announced;
    private readonly Histogram<double> _matched;
    private readonly Histogram<double> _waits;

    public QueueMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(SiloTelemetry.MeterName);
        _tried = meter.CreateCounter<long>("contactcenter.queue.offers_tried", "{offer}", "Attempts to bring a caller and an agent together, by outcome");
        _refused = meter.CreateCounter<long>("contactcenter.queue.refused", "{call}", "Callers who were not let in, by reason");
        _left = meter.CreateCounter<long>("contactcenter.queue.left", "{call}", "Callers who left, by how");
        _announced = meter.CreateCounter<long>("contactcenter.queue.announcements", "{announcement}", "Announcements to those who wait, by outcome");
        _matched = meter.CreateHistogram<double>("contactcenter.queue.match_latency", "s", "From the note that made a match possible to the proposal to the call", null, new()
        {
            HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
        });
        _waits = meter.CreateHistogram<double>("contactcenter.queue.wait", "s", "Time in the queue of those who were answered", null, new()
        {
            HistogramBucketBoundaries = [1, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600],
        });
        meter.CreateObservableGauge("contactcenter.queue.waiting", () => _queues.Select(queue => new Measurement<int>(queue.Value.Waiting, Tag(queue.Key))), "{call}", "Callers in the queue");
        meter.CreateObservableGauge("contactcenter.queue.ready", () => _queues.Select(queue => new Measurement<int>(queue.Value.Ready, Tag(queue.Key))), "{agent}", "Agents who could take a call");
        meter.CreateObservableGauge(
            "contactcenter.queue.longest_wait",
            () => _queues.Select(queue => new Measurement<double>(queue.Value.Oldest is { } oldest ? (clock.GetUtcNow() - oldest).TotalSeconds : 0, Tag(queue.Key))),
            "s",
            "How long the one who has waited longest has been in the queue");
    }

    public void Stands(string queue, int waiting, int ready, DateTimeOffset? oldest) => _queues[queue] = (waiting, ready, oldest);

    public void Forget(string queue) => _queues.TryRemove(queue, out _);

    public void Tried(string queue, string outcome) => _tried.Add(1, Tag(queue), new("outcome", outcome));

    public void Refused(string queue, string reason) => _refused.Add(1, Tag(queue), new("reason", reason));

    public void Left(string queue, string how) => _left.Add(1, Tag(queue), new("how", how));

    public void Announced(string queue, string outcome) => _announced.Add(1, Tag(queue), new("outcome", outcome));

    public void Matched(string queue, TimeSpan latency) => _matched.Record(latency.TotalSeconds, Tag(queue));

    public void Answered(string queue, TimeSpan wait) => _waits.Record(wait.TotalSeconds, Tag(queue));

    private static KeyValuePair<string, object?> Tag(string queue) => new("queue", queue);
}
