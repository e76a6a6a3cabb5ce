using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;
using ContactCenter.Crash.Tests.Telemetry;

namespace ContactCenter.Crash.Tests;

/// <summary>What a collector receives when the standard environment variables name one.</summary>
public sealed class TelemetryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly string[] Metrics = ["contactcenter.webhook.duration", "contactcenter.calls.answered", "contactcenter.calls.in_progress"];

    [Fact]
    public async Task One_trace_leads_from_the_webhook_at_the_gateway_to_the_grain_in_the_silo()
    {
        await using var collector = await Collector.Start();
        await using var cluster = await Cluster.Start(silos: 1, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        });

        Assert.True((await new Caller().Answer(cluster.Gateway.Http)).IsAcknowledged);

        await collector.Until((spans, metrics) => spans.Any(root => IsWebhook(root) && spans.Any(span => IsGrainOf(root, span, spans))) && Metrics.All(metrics.Contains), Limit);
    }

    private static bool IsWebhook(ReceivedSpan span) => span is { Service: "contact-center-gateway", ParentId: "" } && span.Name.Contains("/webhooks/answer", StringComparison.Ordinal);

    // The chain of parents leads from the grain's span, in the silo, back to the webhook's.
    private static bool IsGrainOf(ReceivedSpan root, ReceivedSpan span, IReadOnlyCollection<ReceivedSpan> all)
    {
        if (span.Service != "contact-center-silo" || span.TraceId != root.TraceId || !span.Name.Contains("Answer", StringComparison.Ordinal))
        {
            return false;
        }

        var at = span;
        while (at is not null && at != root)
        {
            at = all.FirstOrDefault(parent => parent.SpanId == at.ParentId);
        }

        return at == root;
    }
}
