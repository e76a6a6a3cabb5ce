using System.Net;
using System.Net.Http.Headers;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;
using Polly;

namespace ContactCenter.VonageApi.Users;

/// <summary>Users of the application at Vonage (facts §4.3).</summary>
public sealed class VonageUsersClient(
    HttpClient http, IApplicationKeysSource keySource, ApplicationTokenSource tokens, IOptions<VonageOptions> options, TimeProvider clock)
{
    private const string What = "Creating an app user";

    /// <summary>Sees to it that a user of this name exists. Safe to repeat.</summary>
    /// <param name="name">Name that calls will be addressed to.</param>
    /// <param name="displayName">Name for people; given to a new user only.</param>
    /// <param name="cancellationToken">Ends the wait; a user may have been created nevertheless.</param>
    /// <returns>The user, new or old, or a failure.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<VonageResult<VonageUser>> EnsureUser(string name, string? displayName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var keys = options.Value.MayCall ? await keySource.Get(cancellationToken) : null;
        if (keys is null)
        {
            return new VonageFailure("vonage-not-configured", $"{What}: no Vonage account is configured; set Vonage:ApplicationId and Vonage:PrivateKeyPath, or Vonage:ApiBaseUrl for a simulator.");
        }

        try
        {
            using var created = await Send(HttpMethod.Post, "v1/users", keys, UserJson.Write(name, displayName), cancellationToken);
            var body = await created.Content.ReadAsByteArrayAsync(cancellationToken);
            if (created.IsSuccessStatusCode)
            {
                return UserJson.Read(body, name) is { } user ? user : Unexpected(created);
            }

            var detail = VonageProblem.Detail(body);
            return IsDuplicate(created.StatusCode, detail)
                ? await Find(name, keys, cancellationToken)
                : VonageProblem.Of(created, What, detail, clock);
        }
        catch (Exception e) when (IsNoAnswer(e) && !cancellationToken.IsCancellationRequested)
        {
            return VonageProblem.Unreachable(options.Value.ApiBase, What, e);
        }
    }

    // The search answers with the exact name; one by name is asked where a platform (or simulator) does not know the filter.
    private async Task<VonageResult<VonageUser>> Find(string name, ApplicationKeys keys, CancellationToken cancellationToken)
    {
        using var list = await Send(HttpMethod.Get, $"v1/users?name={Uri.EscapeDataString(name)}&page_size=100", keys, null, cancellationToken);
        var found = await list.Content.ReadAsByteArrayAsync(cancellationToken);
        if (list.IsSuccessStatusCode && UserJson.Find(found, name) is { } listed)
        {
            return listed;
        }

        if (list.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (int)list.StatusCode >= 500)
        {
            return VonageProblem.Of(list, What, VonageProblem.Detail(found), clock);
        }

        using var single = await Send(HttpMethod.Get, $"v1/users/{Uri.EscapeDataString(name)}", keys, null, cancellationToken);
        var body = await single.Content.ReadAsByteArrayAsync(cancellationToken);
        return !single.IsSuccessStatusCode ? VonageProblem.Of(single, What, VonageProblem.Detail(body), clock)
            : UserJson.Read(body, name) is { } user && user.Name == name ? user
            : Unexpected(single);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, ApplicationKeys keys, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(options.Value.ApiBase, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Get(keys));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return await http.SendAsync(request, cancellationToken);
    }

    // Which status a duplicate gets is not settled (facts §4.3), so the code counts as much.
    private static bool IsDuplicate(HttpStatusCode status, string? detail) =>
        status == HttpStatusCode.Conflict
        || ((int)status is >= 400 and < 500 && detail?.Contains("duplicate", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsNoAnswer(Exception e) => e is HttpRequestException or ExecutionRejectedException or OperationCanceledException or IOException;

    private static VonageFailure Unexpected(HttpResponseMessage response) =>
        new("vonage-unexpected", $"{What}: {response.RequestMessage?.RequestUri?.Host} answered {(int)response.StatusCode} without a user in it; check Vonage:ApiBaseUrl.", response.StatusCode);
}
