using System.Collections.Frozen;

namespace ContactCenter.VonageApi.Options;

/// <summary>Hosts of the platform (facts §4.1), and which URLs may be sent our tokens.</summary>
public static class VonageHosts
{
    /// <summary>The general hosts, the regional ones and the old regional ones.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.ToFrozenSet(
        [
            "api.nexmo.com", "rest.nexmo.com",
            "api-us-3.vonage.com", "api-us-4.vonage.com", "api-eu-3.vonage.com", "api-eu-4.vonage.com", "api-ap-3.vonage.com", "api-ap-4.vonage.com",
            "api-us-1.nexmo.com", "api-us-2.nexmo.com", "api-eu-1.nexmo.com", "api-eu-2.nexmo.com", "api-sg-1.nexmo.com",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the known hosts by https, for the origins of the configured bases, and for the allow-list.</summary>
    internal static bool IsAllowed(Uri url, Uri apiBase, Uri restBase, IEnumerable<string> allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0 || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            return false;
        }

        return (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Known.Contains(url.Host))
            || SameOrigin(url, apiBase)
            || SameOrigin(url, restBase)
            || allowedHosts.Any(entry => TryOrigin(entry, out var origin) && Matches(url, origin, entry));
    }

    /// <summary>Reads an entry of the allow-list; a bare host means https.</summary>
    internal static bool TryOrigin(string entry, out Uri origin)
    {
        var text = entry.Contains("://", StringComparison.Ordinal) ? entry : "https://" + entry;
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out origin!)
            && (origin.Scheme == Uri.UriSchemeHttps || origin.Scheme == Uri.UriSchemeHttp)
            && origin is { Host.Length: > 0, UserInfo.Length: 0, AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0 }
            && IsName(origin);
    }

    private static bool IsName(Uri origin)
    {
        try
        {
            return Uri.CheckHostName(origin.IdnHost) != UriHostNameType.Unknown;
        }
        catch (UriFormatException)
        {
            // Letters that no name of a host has.
            return false;
        }
    }

    // A bare loopback host is allowed by http and on any port too: nothing leaves the machine.
    private static bool Matches(Uri url, Uri origin, string entry) =>
        SameOrigin(url, origin)
        || (origin is { IsLoopback: true, IsDefaultPort: true }
            && !entry.Contains("://", StringComparison.Ordinal)
            && string.Equals(url.Host, origin.Host, StringComparison.OrdinalIgnoreCase));

    private static bool SameOrigin(Uri a, Uri b) =>
        a.Scheme == b.Scheme && a.Port == b.Port && string.Equals(a.Host, b.Host, StringComparison.OrdinalIgnoreCase);
}
