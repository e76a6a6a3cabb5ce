using System.Globalization;
using System.Text;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>Every URL that a flow gives to the platform, and the way back. One object a base URL; keep it.</summary>
public sealed class ContinuationUrls
{
    private const int MaxKey = 200;
    private readonly string _base;

    private ContinuationUrls(string baseUrl)
    {
        _base = baseUrl;
        Resume = Url("/webhooks/resume");
        Dtmf = Url("/webhooks/dtmf");
        HoldMusic = Url("/media/hold.mp3");
        Ringback = Url("/media/ringback.wav");
    }

    /// <summary>Where a failed turn is taken up again; the place is in the payload.</summary>
    public WebUrl Resume { get; }

    /// <summary>What <c>DTMF_URL</c> stands for in a custom NCCO: works without a query.</summary>
    public WebUrl Dtmf { get; }

    /// <summary>Our own hold music.</summary>
    public WebUrl HoldMusic { get; }

    /// <summary>What a caller hears while somebody's app rings: the platform has no tone of its own there (facts §1.5).</summary>
    public WebUrl Ringback { get; }

    /// <summary>URLs below a base.</summary>
    /// <param name="baseUrl">Absolute http or https URL, with or without a path; no query, no fragment.</param>
    /// <returns>Refused as <c>invalid-base-url</c>.</returns>
    public static Result<ContinuationUrls> Create(string? baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && baseUrl.Length <= 1000
            ? new ContinuationUrls(baseUrl.Trim().TrimEnd('/'))
            : new Refusal("invalid-base-url", "The base URL must be absolute http or https without query or fragment, such as https://calls.example.com.");

    /// <summary>Where a menu's result goes.</summary>
    public WebUrl Input(FlowPlace place) => At("/webhooks/input", place);

    /// <summary>Where the events of a dialled leg go; in a synchronous connect, also where its failure is answered.</summary>
    public WebUrl Event(FlowPlace place) => At("/webhooks/event", place);

    /// <summary>Where events of a call go whose place is not known.</summary>
    /// <param name="call">Key of the call.</param>
    public WebUrl Event(string call) => Url($"/webhooks/event?call={Uri.EscapeDataString(call)}");

    /// <summary>Asked when an agent picks up, for what the agent's leg does next.</summary>
    public WebUrl Offer(OfferPlace place) => Url($"/webhooks/offer?{Query(place)}");

    /// <summary>Where the events of an agent's leg go.</summary>
    public WebUrl Event(OfferPlace place) => Url($"/webhooks/event?{Query(place)}");

    /// <summary>Where the keys of a waiting caller go.</summary>
    /// <param name="call">Key of the call.</param>
    /// <param name="wait">The wait for which they mean something.</param>
    public WebUrl Keys(string call, string wait) => Url($"/webhooks/keys?call={Uri.EscapeDataString(call)}&wait={Uri.EscapeDataString(wait)}");

    /// <summary>Where a recording is announced, and where the call goes on after it.</summary>
    public WebUrl Recording(FlowPlace place) => At("/webhooks/recording", place);

    /// <summary>Reads a place from a query; total on garbage.</summary>
    /// <param name="query">Looks a parameter up; null when it is absent.</param>
    /// <returns>The place, or null when any of <c>call, flow, v, step, visit</c> is absent or malformed.</returns>
    public static FlowPlace? TryReadPlace(Func<string, string?> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return TryPlace(query("call"), query("flow"), query("v"), query("step"), query("visit"));
    }

    /// <summary>Reads an offer from a query; null when any of <c>call, offer, epoch</c> is absent or malformed.</summary>
    /// <param name="query">Looks a parameter up; null when it is absent.</param>
    public static OfferPlace? TryReadOffer(Func<string, string?> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query("call") is { } call && query("offer") is { } offer && CanCarry(call) && CanCarry(offer)
            && int.TryParse(query("epoch"), NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            ? new OfferPlace(call, offer, epoch)
            : null;
    }

    /// <summary>A place from its parts as text; null when any is absent or malformed.</summary>
    internal static FlowPlace? TryPlace(string? call, string? flow, string? version, string? step, string? visit) =>
        call is not null && flow is not null && step is not null
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
        && int.TryParse(visit, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && new FlowPlace(call, flow, v, step, n) is var place && CanCarry(place)
            ? place
            : null;

    /// <summary>Whether a place survives the way into a URL and back.</summary>
    internal static bool CanCarry(FlowPlace place) =>
        CanCarry(place.Call) && place.Flow is { Length: > 0 and <= MaxKey } && TextRules.IsUnicode(place.Flow)
        && FlowDocument.IsStepId(place.Step) && place.Version >= 0 && place.Visit is > 0 and <= FlowDocument.MaxVisits;

    /// <summary>Whether the key of a call survives the way into a URL and back.</summary>
    internal static bool CanCarry(string? call) => call is { Length: > 0 and <= MaxKey } && TextRules.IsUnicode(call);

    private static string Query(OfferPlace place) => string.Create(
        CultureInfo.InvariantCulture, $"call={Uri.EscapeDataString(place.Call)}&offer={Uri.EscapeDataString(place.Offer)}&epoch={place.Epoch}");

    private WebUrl At(string path, FlowPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var url = new StringBuilder(_base, _base.Length + 160).Append(path)
            .Append("?call=").Append(Uri.EscapeDataString(place.Call))
            .Append("&flow=").Append(Uri.EscapeDataString(place.Flow))
            .Append(CultureInfo.InvariantCulture, $"&v={place.Version}")
            .Append("&step=").Append(Uri.EscapeDataString(place.Step))
            .Append(CultureInfo.InvariantCulture, $"&visit={place.Visit}");
        return WebUrl.Create(url.ToString()).Require();
    }

    private WebUrl Url(string path) => WebUrl.Create(_base + path).Require();
}
