using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>Requests to the gateway's own API, from the loop and back to it: in driven time the clock stands meanwhile.</summary>
public sealed class GatewayApi : IDisposable
{
    private readonly ISimLoop _loop;
    private readonly FloorAccess _access;
    private readonly HttpClient _http;

    /// <summary>Connects to nobody yet.</summary>
    /// <param name="loop">Time.</param>
    /// <param name="access">Where the gateway is, and its keys.</param>
    public GatewayApi(ISimLoop loop, FloorAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        (_loop, _access) = (loop, access);
        _http = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { BaseAddress = access.Gateway, Timeout = TimeSpan.FromSeconds(20) };
    }

    /// <summary>Asks for an app's token. Call on the loop.</summary>
    public void SignIn(string user, Action<ApiReply> done) =>
        Send(HttpMethod.Post, "/api/jwt", new JsonObject { ["mobile_api_key"] = _access.MobileKey, ["user_name"] = user }, [], done);

    /// <summary>Asks as an agent. Call on the loop.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path with its query.</param>
    /// <param name="body">JSON.</param>
    /// <param name="token">The agent's token.</param>
    /// <param name="key">Idempotency key: the same for each attempt of one command.</param>
    /// <param name="done">Gets the answer, on the loop.</param>
    public void AsAgent(HttpMethod method, string path, JsonObject body, string token, string key, Action<ApiReply> done) =>
        Send(method, path, body, [("Authorization", $"Bearer {token}"), ("Idempotency-Key", key)], done);

    /// <summary>Looks at something as the run. Call on the loop.</summary>
    public void Look(string path, Action<ApiReply> done) => Send(HttpMethod.Get, path, null, [("X-Api-Key", _access.AdminKey)], done);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private void Send(HttpMethod method, string path, JsonObject? body, (string Name, string Value)[] headers, Action<ApiReply> done) => _loop.Outside(
        async stop =>
        {
            using var request = new HttpRequestMessage(method, path);
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            request.Content = body is null ? null : JsonContent.Create(body);
            return await Ask(request, stop);
        },
        done);

    private async Task<ApiReply> Ask(HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            using var answer = await _http.SendAsync(request, stop);
            var text = await answer.Content.ReadAsStringAsync(stop);
            var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true && text.Length > 0;
            return new((int)answer.StatusCode, isJson ? JsonNode.Parse(text) : null, answer.Headers.RetryAfter?.Delta);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException)
        {
            return new(0);
        }
    }
}
