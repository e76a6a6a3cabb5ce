using System.Collections.Specialized;
using System.Net;
using System.Web;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>How a refused sign-in is answered.</summary>
internal static class Refusals
{
    /// <summary>The answer leads back to the sign-in page with this code; returns its query.</summary>
    public static NameValueCollection Of(HttpResponseMessage response, string code)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var location = response.Headers.Location!.ToString();
        Assert.StartsWith("/sign-in?", location, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(location[location.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Equal(code, query["code"]);
        return query;
    }

    /// <summary>Where somebody is sent, without what differs.</summary>
    public static string Code(HttpResponseMessage response) =>
        response.Headers.Location!.ToString() is var location && location.Contains('?', StringComparison.Ordinal)
            ? HttpUtility.ParseQueryString(location[location.IndexOf('?', StringComparison.Ordinal)..])["code"] ?? location
            : location;
}
