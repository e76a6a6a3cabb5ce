using System.Globalization;
using System.Net;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Users;

/// <summary>Users of the application at Vonage (facts §4.3).</summary>
public sealed class VonageUsersClient
{
    /// <summary>Most users of a page.</summary>
    public const int LargestPage = 100;

    private const string Root = "v1/users";
    private const string Creating = "Creating an app user";
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageUsersClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>Sees to it that a user of this name exists. Safe to repeat.</summary>
    /// <param name="name">Name that calls will be addressed to.</param>
    /// <param name="displayName">Name for people; given to a new user only.</param>
    /// <param name="cancellationToken">Ends the wait; a user may have been created nevertheless.</param>
    /// <returns>The user, new or old, or a failure.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<VonageResult<VonageUser>> EnsureUser(string name, string? displayName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var request = new VonageRequest(Creating, HttpMethod.Post, Root) { Body = UserJson.Write(name, displayName) };
        var created = await _sender.Ask(_http, request, root => UserJson.Read(root, name), cancellationToken);
        return created.IsOk || !IsDuplicate(created.Failure) ? created : await Find(name, Creating, cancellationToken);
    }

    /// <summary>The user of that very name. <see cref="VonageCodes.NotFound"/> when there is none.</summary>
    public Task<VonageResult<VonageUser>> Get(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Find(name, "Reading an app user", cancellationToken);
    }

    /// <summary>A page of users.</summary>
    /// <param name="pageSize">1 to 100.</param>
    /// <param name="cursor"><see cref="UserPage.NextCursor"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<VonageResult<UserPage>> List(int pageSize = LargestPage, string? cursor = null, CancellationToken cancellationToken = default)
    {
        var size = Math.Clamp(pageSize, 1, LargestPage).ToString(CultureInfo.InvariantCulture);
        var query = cursor is null ? $"{Root}?page_size={size}" : $"{Root}?page_size={size}&cursor={Uri.EscapeDataString(cursor)}";
        return _sender.Ask(_http, new("Listing app users", HttpMethod.Get, query) { MayRepeat = true }, UserJson.ReadPage, cancellationToken);
    }

    /// <summary>Deletes a user by id. <see cref="VonageCodes.NotFound"/> when it is gone already.</summary>
    public Task<VonageResult<VonageDone>> Delete(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return _sender.Do(_http, new("Deleting an app user", HttpMethod.Delete, $"{Root}/{Uri.EscapeDataString(id)}") { MayRepeat = true }, cancellationToken);
    }

    // The search answers with the exact name; one by name is asked where a platform (or simulator) does not know the filter.
    private async Task<VonageResult<VonageUser>> Find(string name, string what, CancellationToken cancellationToken)
    {
        var search = new VonageRequest(what, HttpMethod.Get, $"{Root}?name={Uri.EscapeDataString(name)}&page_size={LargestPage}") { MayRepeat = true };
        var page = await _sender.Ask(_http, search, UserJson.ReadPage, cancellationToken);
        if (page.IsOk && page.Value.Users.FirstOrDefault(user => user.Name == name) is { } listed)
        {
            return listed;
        }

        if (!page.IsOk && page.Failure.Code is not (VonageCodes.Refused or VonageCodes.NotFound or VonageCodes.Unexpected))
        {
            return page.Failure;
        }

        var one = new VonageRequest(what, HttpMethod.Get, $"{Root}/{Uri.EscapeDataString(name)}") { MayRepeat = true };
        return await _sender.Ask(_http, one, root => UserJson.Read(root, name) is { } user && user.Name == name ? user : null, cancellationToken);
    }

    // Which status a duplicate gets is not settled (facts §4.3), so the code counts as much.
    private static bool IsDuplicate(VonageFailure failure) =>
        failure.Status == HttpStatusCode.Conflict
        || (failure.Status is { } status && (int)status is >= 400 and < 500 && failure.Detail?.Contains("duplicate", StringComparison.OrdinalIgnoreCase) == true);
}
