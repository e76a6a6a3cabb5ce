using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Crash.Tests.Telemetry;

/// <summary>An OTLP collector (http/protobuf) that keeps the spans which it receives, and the names of metrics.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentDictionary<string, bool> _metrics = new(StringComparer.Ordinal);
    private readonly Channel<bool> _received = Channel.CreateUnbounded<bool>();

    private Collector(WebApplication app) => _app = app;

    /// <summary>For <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public string Url => _app.Urls.Single();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var collector = new Collector(builder.Build());
        collector._app.UseRouting();
        collector._app.MapPost("/v1/traces", (HttpContext context) => collector.Receive(context, collector.KeepSpans));
        collector._app.MapPost("/v1/metrics", (HttpContext context) => collector.Receive(context, collector.KeepMetrics));
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Waits until <paramref name="enough"/> is true of what was received.</summary>
    public async Task Until(Func<IReadOnlyCollection<ReceivedSpan>, ICollection<string>, bool> enough, TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit, TimeProvider.System);
        try
        {
            while (!enough(_spans, _metrics.Keys))
            {
                await _received.Reader.ReadAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Within {limit.TotalSeconds:0} s the collector received only:\n{string.Join('\n', _spans)}\nmetrics: {string.Join(", ", _metrics.Keys.Order())}");
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Receive(HttpContext context, Action<ReadOnlyMemory<byte>> keep)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        keep(body.ToArray());
        _received.Writer.TryWrite(true);
    }

    // ExportTraceServiceRequest.resource_spans=1 { resource=1, scope_spans=2 { spans=2 { trace_id=1, span_id=2, parent_span_id=4, name=5 } } }
    private void KeepSpans(ReadOnlyMemory<byte> request)
    {
        foreach (var resourceSpans in ProtobufReader.Field(request, 1))
        {
            var service = ServiceName(resourceSpans);
            foreach (var span in ProtobufReader.Field(resourceSpans, 2).SelectMany(scope => ProtobufReader.Field(scope, 2)))
            {
                _spans.Enqueue(new(service, Hex(span, 1), Hex(span, 2), Hex(span, 4), ProtobufReader.Text(span, 5)));
            }
        }
    }

    // ExportMetricsServiceRequest.resource_metrics=1 { scope_metrics=2 { metrics=2 { name=1 } } }
    private void KeepMetrics(ReadOnlyMemory<byte> request)
    {
        foreach (var metric in ProtobufReader.Field(request, 1).SelectMany(r => ProtobufReader.Field(r, 2)).SelectMany(s => ProtobufReader.Field(s, 2)))
        {
            _metrics[ProtobufReader.Text(metric, 1)] = true;
        }
    }

    // Resource.attributes=1 { key=1, value=2 { string_value=1 } }
    private static string ServiceName(ReadOnlyMemory<byte> resourceSpans) => ProtobufReader.Field(resourceSpans, 1)
        .SelectMany(resource => ProtobufReader.Field(resource, 1))
        .Where(attribute => ProtobufReader.Text(attribute, 1) == "service.name")
        .Select(attribute => ProtobufReader.Text(ProtobufReader.Field(attribute, 2).First(), 1))
        .FirstOrDefault("");

    private static string Hex(ReadOnlyMemory<byte> span, int number) =>
        Convert.ToHexStringLower(ProtobufReader.Field(span, number).FirstOrDefault().Span);
}
