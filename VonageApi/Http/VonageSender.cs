using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;

namespace ContactCenter.VonageApi.Http;

/// <summary>Sends requests of all clients: chooses and checks the host, adds the token, and turns whatever happens into a value.</summary>
internal sealed class VonageSender(IApplicationKeysSource keySource, ApplicationTokenSource tokens, IOptions<VonageOptions> options, TimeProvider clock)
{
    private VonageOptions Options => options.Value;

    /// <summary>For ages and <c>Retry-After</c>.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Does something of which only success matters.</summary>
    public async Task<VonageResult<VonageDone>> Do(HttpClient http, VonageRequest request, CancellationToken cancellationToken)
    {
        var sent = await Send(http, request, cancellationToken);
        return sent.IsOk ? VonageDone.Instance : sent.Failure;
    }

    /// <summary>Asks for something; <paramref name="read"/> makes it of the answer's JSON, or null when it is not in there.</summary>
    public async Task<VonageResult<T>> Ask<T>(HttpClient http, VonageRequest request, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await Send(http, request, cancellationToken);
        if (!sent.IsOk)
        {
            return sent.Failure;
        }

        using var document = PlatformJson.TryParse(sent.Value.Body);
        return document is not null && read(document.RootElement) is { } value ? value
            : request.Creates ? VonageProblem.UnknownOutcome(request, UrlOf(request), $"answered {(int)sent.Value.Status} without what belongs in it", sent.Value.Status)
            : VonageProblem.Unexpected(request, sent.Value);
    }

    /// <summary>The answer, when it is one of success.</summary>
    public Task<VonageResult<VonageAnswer>> Send(HttpClient http, VonageRequest request, CancellationToken cancellationToken) =>
        Exchange(http, request, HttpCompletionOption.ResponseContentRead, async (response, url) =>
        {
            using (response)
            {
                return await Judge(response, request, url, cancellationToken);
            }
        }, cancellationToken);

    /// <summary>The beginning of an answer whose body may be large, when it is one of success; for the caller to dispose.</summary>
    public Task<VonageResult<HttpResponseMessage>> Open(HttpClient http, VonageRequest request, CancellationToken cancellationToken) =>
        Exchange<HttpResponseMessage>(http, request, HttpCompletionOption.ResponseHeadersRead, async (response, url) =>
        {
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                var judged = await Judge(response, request, url, cancellationToken);
                return judged.Failure!;
            }
        }, cancellationToken);

    private async Task<VonageResult<T>> Exchange<T>(
        HttpClient http, VonageRequest request, HttpCompletionOption completion, Func<HttpResponseMessage, Uri, Task<VonageResult<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        var authorized = await Authorize(request, cancellationToken);
        if (!authorized.IsOk)
        {
            return authorized.Failure;
        }

        var url = UrlOf(request);
        try
        {
            using var message = Message(request, url, authorized.Value);
            return await read(await http.SendAsync(message, completion, cancellationToken), url);
        }
        catch (Exception e) when (IsNoAnswer(e) && !cancellationToken.IsCancellationRequested)
        {
            return request.Creates && !IsSurelyUnsent(e)
                ? VonageProblem.UnknownOutcome(request, url, $"did not answer ({e.GetType().Name})")
                : VonageProblem.Unreachable(request, url, e);
        }
    }

    private async Task<VonageResult<VonageAnswer>> Judge(HttpResponseMessage response, VonageRequest request, Uri url, CancellationToken cancellationToken)
    {
        var answer = await VonageAnswer.Read(response, url, cancellationToken);
        return answer.IsSuccess ? answer
            : request.Creates && MayHaveBeenDone(answer.Status) ? VonageProblem.UnknownOutcome(request, url, $"answered {(int)answer.Status}", answer.Status)
            : VonageProblem.Of(answer, request, clock);
    }

    // The header that proves who we are, or why the request must not leave.
    private async ValueTask<VonageResult<AuthenticationHeaderValue>> Authorize(VonageRequest request, CancellationToken cancellationToken)
    {
        if (request.Region is { } region && !Options.IsAllowedHost(region))
        {
            return new VonageFailure(
                VonageCodes.HostNotAllowed, $"{request.What}: '{region.Host}' is no host of the platform that is known; add it to Vonage:AllowedHosts if it is to see our tokens.");
        }

        if (request.Auth == VonageAuth.Account)
        {
            var (key, secret) = request.Credentials is { } given ? (given.ApiKey, given.ApiSecret) : (Options.ApiKey, Options.ApiSecret);
            return request.Credentials is not null || Options.HasCredentials
                ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")))
                : NotConfigured(request, "no Vonage account is configured; set Vonage:ApiKey and Vonage:ApiSecret");
        }

        var keys = await keySource.Get(cancellationToken);
        return keys is not null && (keys.IsRegistered || Options.HasOwnPlatform)
            ? new AuthenticationHeaderValue("Bearer", tokens.Get(keys))
            : NotConfigured(request, "no Vonage application is configured; set Vonage:ApplicationId and Vonage:PrivateKeyPath, or Vonage:ApiBaseUrl for a simulator");
    }

    // Put together as text: a path that is a URL of its own ("https://…", as the path of a recording may be) would lead away from the host that was checked.
    private Uri UrlOf(VonageRequest request) =>
        new((request.Region is { } region ? VonageOptions.WithSlash(region) : request.Base == VonageBase.Rest ? Options.RestBase : Options.ApiBase).AbsoluteUri + request.Path, UriKind.Absolute);

    private static bool IsNoAnswer(Exception e) => e is HttpRequestException or ExecutionRejectedException or OperationCanceledException or IOException;

    private static HttpRequestMessage Message(VonageRequest request, Uri url, AuthenticationHeaderValue authorization)
    {
        var message = new HttpRequestMessage(request.Method, url);
        message.Headers.Authorization = authorization;
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Accept));
        message.Headers.Range = request.Range;
        message.Options.Set(VonageResilience.MayRepeat, request.MayRepeat);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body) { Headers = { ContentType = new MediaTypeHeaderValue(request.ContentType) } };
        }

        return message;
    }

    private static VonageFailure NotConfigured(VonageRequest request, string why) => new(VonageCodes.NotConfigured, $"{request.What}: {why}.");

    private static bool MayHaveBeenDone(HttpStatusCode status) => status == HttpStatusCode.RequestTimeout || (int)status >= 500;

    private static bool IsSurelyUnsent(Exception e) => e is BrokenCircuitException or RateLimiterRejectedException
        or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
}
