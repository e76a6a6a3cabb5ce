namespace ContactCenter.VonageApi.Options;

/// <summary>The account and application at Vonage; section <c>Vonage</c> of the configuration. Nothing is required: without an account the product runs in local mode.</summary>
public sealed class VonageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Vonage";

    /// <summary>Host of the voice, user and application APIs unless configured otherwise (facts §4.1).</summary>
    public const string DefaultApiBaseUrl = "https://api.nexmo.com";

    /// <summary>Host of the number and account APIs unless configured otherwise (facts §4.1).</summary>
    public const string DefaultRestBaseUrl = "https://rest.nexmo.com";

    /// <summary>API key of the account.</summary>
    public string? ApiKey { get; set; }

    /// <summary>API secret of the account; a secret.</summary>
    public string? ApiSecret { get; set; }

    /// <summary>Id of the application, a UUID.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>Private key of the application as PEM text, line breaks also written as <c>\n</c>; a secret. Instead of <see cref="PrivateKeyPath"/>.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>File that holds the private key. Instead of <see cref="PrivateKey"/>.</summary>
    public string? PrivateKeyPath { get; set; }

    /// <summary>Signature secret of the account, which signs webhooks; not the API secret (facts §2.6); a secret.</summary>
    public string? SignatureSecret { get; set; }

    /// <summary>Further signature secrets by API key, for webhooks of several accounts; secrets.</summary>
    public IDictionary<string, string> SignatureSecrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The main number, E.164 digits without <c>+</c>.</summary>
    public string? Number { get; set; }

    /// <summary>Base URL of the voice, user and application APIs; null for <see cref="DefaultApiBaseUrl"/>.</summary>
    public string? ApiBaseUrl { get; set; }

    /// <summary>Base URL of the number and account APIs; null for <see cref="ApiBaseUrl"/> where that is no host of Vonage's, else <see cref="DefaultRestBaseUrl"/>.</summary>
    public string? RestBaseUrl { get; set; }

    /// <summary>
    /// Base URL by which browsers reach a simulator that stands behind <see cref="ApiBaseUrl"/>, where that is another for them (a container whose port is
    /// published); null: the same.
    /// </summary>
    public string? BrowserBaseUrl { get; set; }

    /// <summary>Region in which the application has its users, one of <see cref="Applications.VonageRegions"/>; null: as the platform says, where <see cref="HasCredentials"/>.</summary>
    public string? Region { get; set; }

    /// <summary>Hosts to trust beyond the known ones: <c>host</c>, <c>host:port</c>, or an origin such as <c>http://simulator:8090</c>.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>How webhooks are received.</summary>
    public VonageWebhookOptions Webhooks { get; } = new();

    /// <summary>True when an application and its private key are configured.</summary>
    public bool HasAccount =>
        !string.IsNullOrWhiteSpace(ApplicationId) && !(string.IsNullOrWhiteSpace(PrivateKey) && string.IsNullOrWhiteSpace(PrivateKeyPath));

    /// <summary>True when API key and secret are configured, which open applications, numbers and the account.</summary>
    public bool HasCredentials => !string.IsNullOrWhiteSpace(ApiKey) && !string.IsNullOrWhiteSpace(ApiSecret);

    /// <summary>True when a base URL was set on purpose (a simulator), so that even made-up keys may be sent there.</summary>
    public bool HasOwnPlatform => !string.IsNullOrWhiteSpace(ApiBaseUrl);

    /// <summary>True when there is a platform to talk to, now or once an application has been made or taken over; false: nothing ever leaves the machine.</summary>
    public bool HasPlatform => HasAccount || HasCredentials || HasOwnPlatform;

    /// <summary>Base of the voice, user and application APIs, with a slash at the end.</summary>
    public Uri ApiBase => Base(ApiBaseUrl, DefaultApiBaseUrl);

    /// <summary>Base of the number and account APIs, with a slash at the end.</summary>
    public Uri RestBase => Base(string.IsNullOrWhiteSpace(RestBaseUrl) && !VonageHosts.Known.Contains(ApiBase.Host) ? ApiBaseUrl : RestBaseUrl, DefaultRestBaseUrl);

    /// <summary>True when a URL that came in a webhook (<c>region_url</c>, <c>recording_url</c>) may be sent our tokens.</summary>
    public bool IsAllowedHost(Uri url) => VonageHosts.IsAllowed(url, ApiBase, RestBase, AllowedHosts);

    /// <summary>The same base with a slash at the end, so that paths are put below it.</summary>
    internal static Uri WithSlash(Uri url) => new(url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/", UriKind.Absolute);

    // Total, though what is no URL is refused at start: binding a configuration reads this before anybody judges it.
    private static Uri Base(string? configured, string standard) =>
        !string.IsNullOrWhiteSpace(configured) && Uri.TryCreate(configured.TrimEnd('/') + "/", UriKind.Absolute, out var url) ? url : new(standard + "/", UriKind.Absolute);
}
