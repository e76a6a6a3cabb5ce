using Microsoft.Extensions.Primitives;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Refuses requests that claim to have been sent to what is no host: the framework takes the proxy's word for it, and fails on some.</summary>
internal static class ForwardedHosts
{
    private const string Header = "X-Forwarded-Host";

    /// <summary>Before the forwarded headers are believed.</summary>
    public static void UseForwardedHosts(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Headers.TryGetValue(Header, out var hosts) && !AreHosts(hosts))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(http);
    });

    private static bool AreHosts(StringValues hosts) => hosts.All(line => line?.Split(',', StringSplitOptions.TrimEntries).All(IsHost) == true);

    private static bool IsHost(string text)
    {
        try
        {
            return text.Length == 0 || HostString.FromUriComponent(text).ToUriComponent().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
