using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;
using HdrHistogram;

namespace ContactCenter.Simulator.Judging;

/// <summary>Percentiles of the answers to webhooks that the simulator did not disturb.</summary>
internal sealed class LatencyBook
{
    private const long Longest = 120_000_000;
    private readonly SortedDictionary<WebhookKind, LongHistogram> _byKind = [];

    public void See(WebhookAnswered answered)
    {
        if (answered.Nuisance is not null)
        {
            return;
        }

        if (!_byKind.TryGetValue(answered.Kind, out var histogram))
        {
            histogram = _byKind[answered.Kind] = new LongHistogram(1, Longest, 3);
        }

        histogram.RecordValue(Math.Clamp((long)answered.Took.TotalMicroseconds, 1, Longest));
    }

    public IReadOnlyList<Latency> Read() => [.. _byKind.Select(entry => new Latency(
        entry.Key.ToString(),
        entry.Value.TotalCount,
        At(entry.Value, 50),
        At(entry.Value, 95),
        At(entry.Value, 99),
        At(entry.Value, 100)))];

    private static double At(LongHistogram histogram, double percentile) => histogram.GetValueAtPercentile(percentile) / 1000.0;
}
