namespace ContactCenter.Domain.Ncco;

/// <summary>An absolute <c>http</c> or <c>https</c> URL that the platform can call or fetch. Sockets have <see cref="SocketUrl"/>.</summary>
public sealed record WebUrl
{
    private WebUrl(string value) => Value = value;

    /// <summary>The URL as it was given.</summary>
    public string Value { get; }

    /// <summary>Reads a URL.</summary>
    /// <returns>The URL, or <c>bad-url</c>.</returns>
    public static Result<WebUrl> Create(string? text) =>
        IsAbsolute(text, Uri.UriSchemeHttp, Uri.UriSchemeHttps)
            ? new WebUrl(text!)
            : new Refusal(NccoCodes.BadUrl, "Must be an absolute http or https URL without spaces.");

    /// <summary>The same URL with one more query parameter, both parts escaped; cheaper than <see cref="Create"/>, since nothing can become wrong.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="value">Its value, unescaped.</param>
    public WebUrl WithQuery(string name, string value)
    {
        var hash = Value.IndexOf('#', StringComparison.Ordinal);
        var (head, tail) = hash < 0 ? (Value, "") : (Value[..hash], Value[hash..]);
        var join = !head.Contains('?', StringComparison.Ordinal) ? "?" : head[^1] is '?' or '&' ? "" : "&";
        return new WebUrl(string.Concat(string.Concat(head, join, Uri.EscapeDataString(name), "="), Uri.EscapeDataString(value), tail));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static bool IsAbsolute(string? text, string scheme, string secureScheme)
    {
        if (string.IsNullOrEmpty(text) || !TextRules.IsUnicode(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == scheme || uri.Scheme == secureScheme) && uri.Host.Length > 0;
    }
}
