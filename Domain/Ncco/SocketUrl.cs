namespace ContactCenter.Domain.Ncco;

/// <summary>An absolute <c>ws</c> or <c>wss</c> URL (facts §1.5).</summary>
public sealed record SocketUrl
{
    private SocketUrl(string value) => Value = value;

    /// <summary>The URL as it was given.</summary>
    public string Value { get; }

    /// <summary>Reads a URL.</summary>
    /// <returns>The URL, or <c>bad-url</c>.</returns>
    public static Result<SocketUrl> Create(string? text) =>
        WebUrl.IsAbsolute(text, Uri.UriSchemeWs, Uri.UriSchemeWss)
            ? new SocketUrl(text!)
            : new Refusal(NccoCodes.BadUrl, "Must be an absolute ws or wss URL without spaces.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
