using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Sends one attempt over HTTP. From any thread.</summary>
/// <param name="options">How long in real time.</param>
internal sealed class WebhookTransport(WebhookOptions options) : IDisposable
{
    private const string Agent = "Apache-HttpAsyncClient/4.1 (Java/1.8.0_66)";
    private const long MostBytes = 4 << 20;

    // A time-out for connecting belongs to a handler, and so to a pool of its own.
    private readonly ConcurrentDictionary<TimeSpan, HttpMessageInvoker> _clients = new();

    /// <summary>Sends, and reads the answer.</summary>
    /// <param name="target">Time-outs and method.</param>
    /// <param name="url">Where, with its query.</param>
    /// <param name="body">Body of a POST; null for a GET.</param>
    /// <param name="token">Signature; null for none.</param>
    /// <param name="wantsNcco">Whether HTML and XML are faults: a mere report is taken whatever is answered.</param>
    /// <param name="cancel">Ends the attempt; the answer is then a socket time-out.</param>
    public async Task<WebhookAnswer> Send(WebhookTarget target, string url, string? body, string? token, bool wantsNcco, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return Failed(WebhookFaults.BadUrl);
        }

        using var request = new HttpRequestMessage(new(target.Method), address);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new("application/json");
        }

        using var limit = new CancellationTokenSource(options.RealTimeLimit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var answer = await Client(target.ConnectTimeout).SendAsync(request, either.Token);
            await answer.Content.LoadIntoBufferAsync(MostBytes, either.Token);
            var text = await answer.Content.ReadAsStringAsync(either.Token);
            var fault = wantsNcco && answer.IsSuccessStatusCode && text.Length > 0 && IsMarkup(answer.Content.Headers.ContentType?.MediaType) ? WebhookFaults.WrongType : null;
            return new((int)answer.StatusCode, fault, text.Length > 0 ? text : null, Stopwatch.GetElapsedTime(started));
        }
        catch (OperationCanceledException)
        {
            return Failed(either.IsCancellationRequested ? WebhookFaults.SocketTimeout : WebhookFaults.ConnectTimeout);
        }
        catch (HttpRequestException e)
        {
            return Failed(FaultOf(e.HttpRequestError));
        }
        catch (IOException)
        {
            return Failed(WebhookFaults.Reset);
        }

        WebhookAnswer Failed(string fault) => new(null, fault, null, Stopwatch.GetElapsedTime(started));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private static bool IsMarkup(string? type) =>
        type is not null && (type.Equals("text/html", StringComparison.OrdinalIgnoreCase) || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase));

    private static string FaultOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConnectionError => WebhookFaults.Refused,
        HttpRequestError.NameResolutionError => WebhookFaults.UnknownHost,
        HttpRequestError.SecureConnectionError => WebhookFaults.Tls,
        _ => WebhookFaults.Reset,
    };

    private HttpMessageInvoker Client(TimeSpan connect) => _clients.GetOrAdd(
        connect > options.LeastConnectTimeout ? connect : options.LeastConnectTimeout,
        static connect => new(new SocketsHttpHandler
        {
            ConnectTimeout = connect,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        }));
}
