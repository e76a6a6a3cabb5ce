using System.Net.Http.Headers;

namespace ContactCenter.VonageApi.Http;

/// <summary>One request to the platform, before it has a host and a token.</summary>
/// <param name="What">For messages, as the beginning of a sentence: "Hanging up a leg".</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query below the base, parts escaped, without a slash in front.</param>
internal sealed record VonageRequest(string What, HttpMethod Method, string Path)
{
    /// <summary>Which general host, where no region is given.</summary>
    public VonageBase Base { get; init; }

    /// <summary>The leg's own host (<c>region_url</c>), checked before anything is sent to it; null for the general host.</summary>
    public Uri? Region { get; init; }

    /// <summary>Which token or key.</summary>
    public VonageAuth Auth { get; init; }

    /// <summary>Key and secret that somebody else gave, instead of the configured ones, for <see cref="VonageAuth.Account"/>.</summary>
    public VonageCredentials? Credentials { get; init; }

    /// <summary>Body; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Media type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Media type that is wanted.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Which bytes of the answer are wanted; null: all.</summary>
    public RangeHeaderValue? Range { get; init; }

    /// <summary>True when doing it twice is the same as doing it once: it is sent again after a passing fault.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>True when it makes something, so that no answer means an unknown outcome.</summary>
    public bool Creates { get; init; }

    /// <summary>True when it acts on a leg: 404 and a bare 400 then have meanings of their own (facts §4.2).</summary>
    public bool IsLegAction { get; init; }
}
