using System.Threading.RateLimiting;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Time;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Overload;

/// <summary>Bounds of what a gateway takes on: connections, headers, requests in progress and waiting.</summary>
internal static class OverloadRegistration
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static void AddOverload(this IServiceCollection services)
    {
        services.AddOptions<OverloadOptions>().BindConfiguration(OverloadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Admission>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<OverloadOptions>>(static (limiter, own) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(http => IsBounded(http.Request.Path)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new()
                {
                    PermitLimit = own.Value.Requests,
                    QueueLimit = own.Value.WaitingRequests,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                })
                : RateLimitPartition.GetNoLimiter(false));
            limiter.OnRejected = async (rejected, _) => await Problems.Overloaded(rejected.HttpContext, Pause);
        });
        services.AddBoundedReading(static provider => provider.GetRequiredService<MachineClock>().Time);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<OverloadOptions>>(static (kestrel, own) =>
        {
            // The platform's requests come at once and are small: who dawdles is no platform.
            kestrel.Limits.MaxConcurrentConnections = own.Value.Connections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(3));
        });
    }

    // Webhooks have their own rule, health must tell of the overload, a live stream stays for hours, and the platform fetches music for those who wait.
    private static bool IsBounded(PathString path) =>
        !path.StartsWithSegments("/webhooks") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/api/v1/live") &&
        !path.StartsWithSegments("/media") && !path.StartsWithSegments("/dev");
}
