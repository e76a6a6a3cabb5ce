using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ContactCenter.Grains.Hosting;

/// <summary>OpenTelemetry of every process: exported by OTLP where the standard environment variables say so.</summary>
public static class SiloTelemetry
{
    /// <summary>Meter of this product.</summary>
    public const string MeterName = "ContactCenter";

    /// <summary>Activity source of this product.</summary>
    public const string SourceName = "ContactCenter";

    private static readonly string[] OrleansSources =
        ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Lifecycle", "Microsoft.Orleans.Storage"];

    /// <summary>True when somebody reads what we export: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static bool IsExported(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
    }

    /// <summary>Adds metrics of Orleans, the runtime and this product, and traces where they are exported.</summary>
    /// <param name="services">Services of the process.</param>
    /// <param name="configuration">Configuration of the process.</param>
    /// <param name="role">Service name, unless <c>OTEL_SERVICE_NAME</c> tells another.</param>
    /// <param name="trace">Further sources of this role.</param>
    public static void AddContactCenterTelemetry(this IServiceCollection services, IConfiguration configuration, string role, Action<TracerProviderBuilder>? trace = null)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(role))
            .WithMetrics(metrics => metrics.AddMeter(MeterName, "Microsoft.Orleans").AddRuntimeInstrumentation());
        if (!IsExported(configuration))
        {
            // Spans that nobody reads cost a good part of a grain call.
            return;
        }

        telemetry.UseOtlpExporter().WithTracing(tracing =>
        {
            tracing.AddSource([SourceName, .. OrleansSources]).AddHttpClientInstrumentation();
            trace?.Invoke(tracing);
        });
    }
}
