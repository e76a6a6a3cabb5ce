namespace ContactCenter.VonageApi.Results;

/// <summary>The stable codes of <see cref="VonageFailure"/>.</summary>
public static class VonageCodes
{
    /// <summary>No account or application is configured for this request; nothing was sent.</summary>
    public const string NotConfigured = "vonage-not-configured";

    /// <summary>A URL from a webhook names a host that may not see our tokens; nothing was sent.</summary>
    public const string HostNotAllowed = "vonage-host-not-allowed";

    /// <summary>No answer. Of a request that may be repeated, or one that surely was not sent.</summary>
    public const string Unreachable = "vonage-unreachable";

    /// <summary>Something may have been created all the same: look for evidence before it is asked for again.</summary>
    public const string UnknownOutcome = "vonage-unknown-outcome";

    /// <summary>Too many requests (429): it was not done and is not queued; <see cref="VonageFailure.RetryAfter"/> may say how long to wait.</summary>
    public const string Throttled = "vonage-throttled";

    /// <summary>The key, secret or token is wrong (401, 403).</summary>
    public const string Unauthorized = "vonage-unauthorized";

    /// <summary>The platform is in trouble (5xx).</summary>
    public const string Unavailable = "vonage-unavailable";

    /// <summary>No such thing (404, 410). Of a leg: it ended, it lives in another region, or it is another application's (facts §4.1).</summary>
    public const string NotFound = "vonage-not-found";

    /// <summary>A leg is not ready for this: younger than about two seconds, or in the wrong state (facts §4.2). Wait and send again.</summary>
    public const string TooEarly = "vonage-too-early";

    /// <summary>A number cannot be had, is not the account's, or needs an address (HTTP 420, facts §4.6).</summary>
    public const string MethodFailed = "vonage-method-failed";

    /// <summary>Any other 4xx: the request itself is wrong.</summary>
    public const string Refused = "vonage-refused";

    /// <summary>An answer that is not understood.</summary>
    public const string Unexpected = "vonage-unexpected";
}
