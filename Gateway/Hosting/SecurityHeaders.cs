namespace ContactCenter.Gateway.Hosting;

/// <summary>
/// Headers that every response bears, whatever made it: pages, the API, errors, files, streams. What needs more than nothing says so itself beforehand
/// (<see cref="Allow"/>).
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>What follows any policy that allows something: no plug-ins, no frames around us, no forms to elsewhere.</summary>
    public const string Common = "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    // Its scripts and fonts are its own; its page has styles within.
    private const string Dashboard = $"default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; {Common}";

    // A year, as browsers' lists of hosts ask for.
    private const string Https = "max-age=31536000";

    // Of all that browsers can do for pages, ours need the microphone alone.
    private const string Permissions = "microphone=(self), camera=(), geolocation=(), display-capture=(), payment=(), usb=()";

    /// <summary>First of all, so that nothing answers without them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/webhooks"))
        {
            // No browser reads these, and they have to be fast; they are never cleared on the way.
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return next(http);
        }

        // As late as can be: an error that is answered clears what was set before it.
        http.Response.OnStarting(static state => Set((HttpContext)state), http);
        return next(http);
    });

    /// <summary>Sets the policy of a response that shows something.</summary>
    public static void Allow(this HttpResponse response, string policy) => response.Headers.ContentSecurityPolicy = policy;

    private static Task Set(HttpContext http)
    {
        var (path, headers) = (http.Request.Path, http.Response.Headers);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Music is for whoever plays it: the platform, and the simulator's page.
        headers["Cross-Origin-Resource-Policy"] = path.StartsWithSegments("/media") ? "cross-origin" : "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = path.StartsWithSegments("/ops") ? Dashboard : Nothing;
        }

        if (headers.CacheControl.Count == 0 && path.StartsWithSegments("/api") && !path.StartsWithSegments("/api/docs"))
        {
            headers.CacheControl = "no-store";
        }

        if (http.Request.IsHttps && !IsThisMachine(http.Request.Host.Host))
        {
            headers.StrictTransportSecurity = Https;
        }

        return Task.CompletedTask;
    }

    // What a developer serves by https on one port is served without on another.
    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
