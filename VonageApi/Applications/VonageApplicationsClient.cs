using System.Globalization;
using System.Text.Json;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.VonageApi.Applications;

/// <summary>The account's applications (facts §4.5), with API key and secret.</summary>
public sealed class VonageApplicationsClient
{
    private const string Root = "v2/applications";
    private const int PageSize = 100;
    private const int MostPages = 50;
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageApplicationsClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>
    /// Makes an application with our own key: only its public half leaves. <see cref="VonageCodes.UnknownOutcome"/>: one may have been made;
    /// <see cref="FindByKey"/> tells.
    /// </summary>
    public Task<VonageResult<VonageApplication>> Create(ApplicationSettings settings, ApplicationKeys keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentException.ThrowIfNullOrWhiteSpace(settings.Name);
        var request = Request("Creating an application", HttpMethod.Post, Root) with { Body = VonageApplication.NewDocument(settings, keys.PublicKeyPem), Creates = true };
        return _sender.Ask(_http, request, VonageApplication.Read, cancellationToken);
    }

    /// <summary>One application. <see cref="VonageCodes.NotFound"/> when the account has none of this id.</summary>
    public Task<VonageResult<VonageApplication>> Get(string id, CancellationToken cancellationToken = default) =>
        _sender.Ask(_http, Request("Reading an application", HttpMethod.Get, PathOf(id)) with { MayRepeat = true }, VonageApplication.Read, cancellationToken);

    /// <summary>
    /// One application, read with the given key and secret: <see cref="VonageCodes.Unauthorized"/> when they are wrong, <see cref="VonageCodes.NotFound"/>
    /// when the application is not that account's.
    /// </summary>
    public Task<VonageResult<VonageApplication>> Get(string id, VonageCredentials credentials, CancellationToken cancellationToken = default) =>
        _sender.Ask(
            _http, Request("Checking who owns the application", HttpMethod.Get, PathOf(id)) with { MayRepeat = true, Credentials = credentials }, VonageApplication.Read, cancellationToken);

    /// <summary>Whether key and secret are an account's; <see cref="VonageCodes.Unauthorized"/> when they are not.</summary>
    public Task<VonageResult<VonageDone>> Check(VonageCredentials credentials, CancellationToken cancellationToken = default) =>
        _sender.Do(_http, Request("Checking key and secret", HttpMethod.Get, $"{Root}?page_size=1") with { MayRepeat = true, Credentials = credentials }, cancellationToken);

    /// <summary>Replaces the whole application; read it first, and change what was read.</summary>
    public Task<VonageResult<VonageApplication>> Replace(VonageApplication application, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        var request = Request("Changing an application", HttpMethod.Put, PathOf(application.Id)) with { Body = application.ToJson(), MayRepeat = true };
        return _sender.Ask(_http, request, VonageApplication.Read, cancellationToken);
    }

    /// <summary>Deletes an application with its users. <see cref="VonageCodes.NotFound"/> when it is gone already.</summary>
    public Task<VonageResult<VonageDone>> Delete(string id, CancellationToken cancellationToken = default) =>
        _sender.Do(_http, Request("Deleting an application", HttpMethod.Delete, PathOf(id)) with { MayRepeat = true }, cancellationToken);

    /// <summary>A page of applications.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<VonageResult<ApplicationPage>> List(int page = 1, CancellationToken cancellationToken = default)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"{Root}?page_size={PageSize}&page={page}");
        return _sender.Ask(_http, Request("Listing applications", HttpMethod.Get, query) with { MayRepeat = true }, root => ReadPage(root, page), cancellationToken);
    }

    /// <summary>The application with our key, which a creation of unknown outcome may have left. <see cref="VonageCodes.NotFound"/> when there is none.</summary>
    public async Task<VonageResult<VonageApplication>> FindByKey(ApplicationKeys keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        int? page = 1;
        while (page is { } number and <= MostPages)
        {
            var read = await List(number, cancellationToken);
            if (!read.IsOk)
            {
                return read.Failure;
            }

            if (read.Value.Applications.FirstOrDefault(application => keys.HasPublicKey(application.PublicKeyPem)) is { } mine)
            {
                return mine;
            }

            page = read.Value.NextPage;
        }

        return new VonageFailure(VonageCodes.NotFound, "Looking for an application: none of the account's has this key.");
    }

    private static ApplicationPage? ReadPage(JsonElement root, int page)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var items = root.Embedded("applications").Select(VonageApplication.Read).OfType<VonageApplication>().ToList();
        var more = items.Count > 0 && (root.Count("total_pages") is { } pages ? page < pages : items.Count == PageSize);
        return new(items, more ? page + 1 : null);
    }

    private static VonageRequest Request(string what, HttpMethod method, string path) => new(what, method, path) { Auth = VonageAuth.Account };

    private static string PathOf(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return $"{Root}/{Uri.EscapeDataString(id)}";
    }
}
