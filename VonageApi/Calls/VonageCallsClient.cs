using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Media;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Calls;

/// <summary>
/// Legs: creating, finding and controlling them (facts §4.2). Creating, speaking, playing, keys and transfers are sent once; what is the same
/// twice as once (reading, hang-up, mute, earmuff, stopping) is sent again after a passing fault.
/// </summary>
public sealed class VonageCallsClient
{
    private const string Root = "v1/calls";
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageCallsClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>
    /// Calls somebody. <see cref="VonageCodes.UnknownOutcome"/>: a leg may have been made; see <see cref="LegEvidence"/> before calling again.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="regionUrl">Region of the caller whom it is for, so that both meet in one room; null for the general host.</param>
    /// <param name="cancellationToken">Ends the wait; a leg may have been made.</param>
    public Task<VonageResult<CreatedCall>> Create(CreateCall call, Uri? regionUrl = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        var request = new VonageRequest("Creating a leg", HttpMethod.Post, Root) { Region = regionUrl, Body = call.ToJson(), Creates = true };
        return _sender.Ask(_http, request, CallJson.ReadCreated, cancellationToken);
    }

    /// <summary>One leg. <see cref="VonageCodes.NotFound"/> means that it ended long ago, or lives in another region.</summary>
    public Task<VonageResult<CallRecord>> Get(LegAddress leg, CancellationToken cancellationToken = default) =>
        _sender.Ask(_http, Request("Reading a leg", HttpMethod.Get, leg) with { MayRepeat = true }, CallJson.Read, cancellationToken);

    /// <summary>A page of legs.</summary>
    public Task<VonageResult<CallPage>> List(CallFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var request = new VonageRequest("Listing legs", HttpMethod.Get, $"{Root}?{filter.ToQuery()}") { Region = filter.RegionUrl, MayRepeat = true };
        return _sender.Ask(_http, request, root => CallJson.ReadPage(root, filter), cancellationToken);
    }

    /// <summary>Ends a leg. <see cref="VonageCodes.NotFound"/> at the leg's own region means that it is over already.</summary>
    public Task<VonageResult<VonageDone>> HangUp(LegAddress leg, CancellationToken cancellationToken = default) =>
        Act("Hanging up a leg", leg, "hangup", cancellationToken);

    /// <summary>Nobody hears the leg any more.</summary>
    public Task<VonageResult<VonageDone>> Mute(LegAddress leg, CancellationToken cancellationToken = default) =>
        Act("Muting a leg", leg, "mute", cancellationToken);

    /// <summary>The leg is heard again.</summary>
    public Task<VonageResult<VonageDone>> Unmute(LegAddress leg, CancellationToken cancellationToken = default) =>
        Act("Unmuting a leg", leg, "unmute", cancellationToken);

    /// <summary>The leg hears nobody any more.</summary>
    public Task<VonageResult<VonageDone>> Earmuff(LegAddress leg, CancellationToken cancellationToken = default) =>
        Act("Earmuffing a leg", leg, "earmuff", cancellationToken);

    /// <summary>The leg hears the others again.</summary>
    public Task<VonageResult<VonageDone>> Unearmuff(LegAddress leg, CancellationToken cancellationToken = default) =>
        Act("Unearmuffing a leg", leg, "unearmuff", cancellationToken);

    /// <summary>Gives a leg a new NCCO.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="ncco">UTF-8 JSON, sent inside the request.</param>
    /// <param name="cancellationToken">Ends the wait; the leg may have moved.</param>
    public Task<VonageResult<VonageDone>> Transfer(LegAddress leg, ReadOnlyMemory<byte> ncco, CancellationToken cancellationToken = default)
    {
        var body = JsonBody.Object(json =>
        {
            json.WriteString("action", "transfer");
            json.WriteStartObject("destination");
            json.WriteString("type", "ncco");
            json.WritePropertyName("ncco");
            json.WriteRawValue(ncco.Span);
            json.WriteEndObject();
        });
        return _sender.Do(_http, Request("Transferring a leg", HttpMethod.Put, leg) with { Body = body }, cancellationToken);
    }

    /// <summary>Speaks to the leg.</summary>
    public Task<VonageResult<VonageDone>> Talk(LegAddress leg, TalkRequest talk, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return _sender.Do(_http, Request("Speaking to a leg", HttpMethod.Put, leg, "talk") with { Body = talk.ToJson() }, cancellationToken);
    }

    /// <summary>Stops <see cref="Talk"/>.</summary>
    public Task<VonageResult<VonageDone>> StopTalk(LegAddress leg, CancellationToken cancellationToken = default) => Stop("Silencing a leg's speech", leg, "talk", cancellationToken);

    /// <summary>Plays audio to the leg.</summary>
    public Task<VonageResult<VonageDone>> Stream(LegAddress leg, StreamRequest stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _sender.Do(_http, Request("Playing to a leg", HttpMethod.Put, leg, "stream") with { Body = stream.ToJson() }, cancellationToken);
    }

    /// <summary>Stops <see cref="Stream"/>.</summary>
    public Task<VonageResult<VonageDone>> StopStream(LegAddress leg, CancellationToken cancellationToken = default) => Stop("Silencing a leg's audio", leg, "stream", cancellationToken);

    /// <summary>Sends keys to the leg's far end.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="digits">0-9, <c>*</c>, <c>#</c>, and <c>p</c> for half a second.</param>
    /// <param name="cancellationToken">Ends the wait; the keys may have been sent.</param>
    public Task<VonageResult<VonageDone>> SendDigits(LegAddress leg, string digits, CancellationToken cancellationToken = default) =>
        _sender.Do(
            _http, Request("Sending keys to a leg", HttpMethod.Put, leg, "dtmf") with { Body = JsonBody.Object(json => json.WriteString("digits", digits)) }, cancellationToken);

    /// <summary>Has each key that the leg presses told to a URL, beside whatever its NCCO does.</summary>
    public Task<VonageResult<VonageDone>> SubscribeDigits(LegAddress leg, Uri eventUrl, CancellationToken cancellationToken = default) =>
        _sender.Do(
            _http,
            Request("Subscribing to a leg's keys", HttpMethod.Put, leg, "input/dtmf") with { Body = JsonBody.Object(json => json.UrlList("event_url", eventUrl)), MayRepeat = true },
            cancellationToken);

    /// <summary>Ends <see cref="SubscribeDigits"/>.</summary>
    public Task<VonageResult<VonageDone>> UnsubscribeDigits(LegAddress leg, CancellationToken cancellationToken = default) =>
        Stop("Unsubscribing from a leg's keys", leg, "input/dtmf", cancellationToken);

    private Task<VonageResult<VonageDone>> Act(string what, LegAddress leg, string action, CancellationToken cancellationToken) =>
        _sender.Do(
            _http, Request(what, HttpMethod.Put, leg) with { Body = JsonBody.Object(json => json.WriteString("action", action)), MayRepeat = true }, cancellationToken);

    private Task<VonageResult<VonageDone>> Stop(string what, LegAddress leg, string resource, CancellationToken cancellationToken) =>
        _sender.Do(_http, Request(what, HttpMethod.Delete, leg, resource) with { MayRepeat = true }, cancellationToken);

    private static VonageRequest Request(string what, HttpMethod method, LegAddress leg, string? resource = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(leg.Uuid);
        var path = $"{Root}/{Uri.EscapeDataString(leg.Uuid)}";
        return new(what, method, resource is null ? path : $"{path}/{resource}") { Region = leg.RegionUrl, IsLegAction = true };
    }
}
