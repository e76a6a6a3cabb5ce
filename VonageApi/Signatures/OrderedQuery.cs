using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>Query parameters in the order of the URL, which the signature of a GET webhook depends on (facts §2.6).</summary>
public static class OrderedQuery
{
    /// <summary>Decodes a query string, with or without its question mark.</summary>
    public static List<KeyValuePair<string, string?>> Parse(string? query)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return pairs;
    }
}
