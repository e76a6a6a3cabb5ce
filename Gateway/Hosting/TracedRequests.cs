using System.Diagnostics;
using OpenTelemetry.Instrumentation.AspNetCore;

namespace ContactCenter.Gateway.Hosting;

/// <summary>What traces tell of requests: the route, not the address, in which names and whole numbers stand.</summary>
internal static class TracedRequests
{
    private const string Path = "url.path";

    /// <summary>Sets the instrumentation up.</summary>
    public static void HideNames(AspNetCoreTraceInstrumentationOptions options) => options.EnrichWithHttpResponse = (span, response) => HideNames(span, response.HttpContext);

    /// <summary>Hides what stands in a request's address.</summary>
    public static void HideNames(Activity span, HttpContext http) =>
        span.SetTag(Path, http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } ? route : "(no endpoint)");
}
