using ContactCenter.Gateway.Hosting;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Headers of pages, beside <see cref="SecurityHeaders"/>: nothing is loaded from elsewhere, nobody keeps a copy.</summary>
internal sealed class FaceHeaders(IOptions<VonageOptions> vonage) : IEndpointFilter
{
    private const string Desk = "/desk";
    private const string Policy = $"default-src 'self'; img-src 'self' data:; media-src 'self' blob:; {SecurityHeaders.Common}";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Allow(http.Request.Path.StartsWithSegments(Desk) ? $"{Policy}; connect-src 'self' {Platform()}" : Policy);
        http.Response.Headers.XFrameOptions = "DENY";
        http.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }

    // The desktop's SDK talks to Vonage itself, or to what stands in for it.
    private string Platform()
    {
        const string vonageOwn = "https://*.nexmo.com https://*.vonage.com wss://*.nexmo.com wss://*.vonage.com";
        return vonage.Value.StandIn()?.GetLeftPart(UriPartial.Authority) is { } origin ? $"{vonageOwn} {origin} {origin.Replace("http", "ws", StringComparison.Ordinal)}" : vonageOwn;
    }
}
