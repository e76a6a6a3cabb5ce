using System.Globalization;
using System.Text;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Numbers;

/// <summary>Renting numbers and linking them (facts §4.6): form-encoded, with API key and secret; failures mostly come as HTTP 420.</summary>
public sealed class VonageNumbersClient
{
    private const string Success = "200";
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageNumbersClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>The account's numbers.</summary>
    public Task<VonageResult<NumberPage<OwnedNumber>>> Owned(OwnedFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = Form(
            ("application_id", filter.ApplicationId),
            ("has_application", filter.HasApplication is { } has ? has ? "true" : "false" : null),
            ("country", filter.Country),
            ("pattern", filter.Pattern),
            ("search_pattern", filter.Pattern is null ? null : Number((int)filter.Place)),
            ("size", Number(filter.Size)),
            ("index", Number(filter.Index)));
        return _sender.Ask(
            _http, Read("Listing numbers", $"account/numbers?{query}"), root => NumberJson.ReadPage(root, filter.Size, filter.Index, NumberJson.ReadOwned), cancellationToken);
    }

    /// <summary>One of the account's numbers. <see cref="VonageCodes.NotFound"/> when the account does not rent it.</summary>
    public async Task<VonageResult<OwnedNumber>> Find(string msisdn, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(msisdn);
        var page = await Owned(new() { Pattern = msisdn }, cancellationToken);
        return !page.IsOk ? page.Failure
            : page.Value.Items.FirstOrDefault(number => number.Msisdn == msisdn) is { } mine ? mine
            : new VonageFailure(VonageCodes.NotFound, "Looking for a number: the account does not rent it; rent it first.");
    }

    /// <summary>Numbers that can be rented, with prices.</summary>
    public Task<VonageResult<NumberPage<AvailableNumber>>> Search(NumberSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var query = Form(
            ("country", search.Country),
            ("type", search.Type),
            ("pattern", search.Pattern),
            ("search_pattern", search.Pattern is null ? null : Number((int)search.Place)),
            ("features", search.Features),
            ("size", Number(search.Size)),
            ("index", Number(search.Index)));
        return _sender.Ask(
            _http, Read("Searching numbers", $"number/search?{query}"), root => NumberJson.ReadPage(root, search.Size, search.Index, NumberJson.ReadAvailable), cancellationToken);
    }

    /// <summary>
    /// Rents a number, which costs money. <see cref="VonageCodes.UnknownOutcome"/> and <see cref="VonageCodes.MethodFailed"/>: it may be rented
    /// already; <see cref="Find"/> tells.
    /// </summary>
    public Task<VonageResult<VonageDone>> Buy(string country, string msisdn, CancellationToken cancellationToken = default) =>
        Post(new("Renting a number", HttpMethod.Post, "number/buy") { Creates = true }, Form(("country", country), ("msisdn", msisdn)), cancellationToken);

    /// <summary>Gives a number back. <see cref="VonageCodes.MethodFailed"/> when the account does not rent it, or no longer.</summary>
    public Task<VonageResult<VonageDone>> Cancel(string country, string msisdn, CancellationToken cancellationToken = default) =>
        Post(new("Giving a number back", HttpMethod.Post, "number/cancel"), Form(("country", country), ("msisdn", msisdn)), cancellationToken);

    /// <summary>Sets a number up anew.</summary>
    public Task<VonageResult<VonageDone>> Update(NumberUpdate update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        var form = Form(
            ("country", update.Country),
            ("msisdn", update.Msisdn),
            ("app_id", update.ApplicationId),
            ("moHttpUrl", update.MoHttpUrl),
            ("voiceCallbackType", update.VoiceCallbackType),
            ("voiceCallbackValue", update.VoiceCallbackValue));
        return Post(new("Setting a number up", HttpMethod.Post, "number/update") { MayRepeat = true }, form, cancellationToken);
    }

    private async Task<VonageResult<VonageDone>> Post(VonageRequest request, string form, CancellationToken cancellationToken)
    {
        var sent = await _sender.Send(
            _http,
            request with { Base = VonageBase.Rest, Auth = VonageAuth.Account, Body = Encoding.UTF8.GetBytes(form), ContentType = "application/x-www-form-urlencoded" },
            cancellationToken);
        if (!sent.IsOk)
        {
            return sent.Failure;
        }

        // A failure may come with status 200.
        using var document = PlatformJson.TryParse(sent.Value.Body);
        return document?.RootElement.TextOrNumber("error-code") is { } code && code != Success
            ? VonageProblem.Of(sent.Value with { Status = Enum.TryParse<System.Net.HttpStatusCode>(code, out var status) ? status : sent.Value.Status }, request, _sender.Clock)
            : VonageDone.Instance;
    }

    private static VonageRequest Read(string what, string path) => new(what, HttpMethod.Get, path) { Base = VonageBase.Rest, Auth = VonageAuth.Account, MayRepeat = true };

    private static string Form(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var form = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                form.Append(form.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return form.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
