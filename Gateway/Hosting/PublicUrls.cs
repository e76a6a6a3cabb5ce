using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Base of the URLs that we give away, without a trailing slash.</summary>
internal sealed class PublicUrls(IOptions<ContactCenterOptions> options)
{
    private readonly string? _configured = options.Value.PublicUrl?.TrimEnd('/');

    /// <summary>The configured base, else the host that the request was sent to.</summary>
    public string For(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}";
}
