using System.Diagnostics.Metrics;
using ContactCenter.Grains.Hosting;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>How webhooks fare (design §9).</summary>
internal sealed class WebhookMetrics
{
    private readonly Histogram<double> _duration;

    public WebhookMetrics(IMeterFactory meters) => _duration = meters.Create(SiloTelemetry.MeterName)
        .CreateHistogram<double>("contactcenter.webhook.duration", "s", "Time from receipt to reply", null, new()
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });

    public void Replied(string webhook, string outcome, TimeSpan took) =>
        _duration.Record(took.TotalSeconds, new("webhook", webhook), new("outcome", outcome));
}
