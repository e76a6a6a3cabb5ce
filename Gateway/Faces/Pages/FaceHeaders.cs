using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Headers that pages are served with: nothing is loaded from elsewhere, nobody frames them, nobody keeps a copy.</summary>
internal sealed class FaceHeaders(IOptions<VonageOptions> vonage) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy();
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return await next(context);
    }

    // The desktop's SDK talks to Vonage itself, or to what stands in for it.
    private string Policy() =>
        "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
        + $"connect-src 'self' https://*.nexmo.com https://*.vonage.com wss://*.nexmo.com wss://*.vonage.com {Own()}";

    private string Own() => vonage.Value.StandIn()?.GetLeftPart(UriPartial.Authority) is { } origin
        ? $"{origin} {origin.Replace("http", "ws", StringComparison.Ordinal)}"
        : "";
}
