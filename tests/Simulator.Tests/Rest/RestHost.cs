using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Simulator.Tests.Rest;

/// <summary>A simulator on a free port, and clients with the account's and an application's credentials.</summary>
internal sealed class RestHost : IAsyncDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly SimulatorHost _host;

    private RestHost(SimulatorOptions options)
    {
        _host = SimulatorHost.Create(options with { Url = "http://127.0.0.1:0", PublicKeyPem = options.PublicKeyPem is null ? null : _rsa.ExportSubjectPublicKeyInfoPem() }, TimeProvider.System);
    }

    public SimulatorHost Simulator => _host;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Nobody listens where the webhooks go.</summary>
    public static SimulatorOptions Options { get; } = new() { Gateway = new Uri("http://127.0.0.1:9"), RequestsPerSecond = 0, LegsPerSecond = 0 };

    public static async Task<RestHost> Start(SimulatorOptions? options = null)
    {
        var host = new RestHost(options ?? Options);
        await host._host.Start();
        host.Http = new HttpClient { BaseAddress = host._host.Url };
        return host;
    }

    /// <summary>A token of the first application, with changes.</summary>
    public string Token(Action<Dictionary<string, object>>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["application_id"] = _host.Options.ApplicationId,
            ["iat"] = now,
            ["exp"] = now + 900,
            ["jti"] = Guid.NewGuid().ToString(),
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new JsonObject([.. claims.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)JsonValue.Create(c.Value)))]).ToJsonString(),
            new SigningCredentials(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256));
    }

    public Task<(int Status, JsonNode? Body)> Bearer(HttpMethod method, string path, string? json = null, string? token = null) =>
        Send(method, path, new AuthenticationHeaderValue("Bearer", token ?? Token()), json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<(int Status, JsonNode? Body)> Basic(HttpMethod method, string path, string? json = null, Dictionary<string, string>? form = null)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_host.Options.ApiKey}:{_host.Options.ApiSecret}"));
        HttpContent? content = form is not null ? new FormUrlEncodedContent(form) : json is not null ? new StringContent(json, Encoding.UTF8, "application/json") : null;
        return Send(method, path, new AuthenticationHeaderValue("Basic", credentials), content);
    }

    public async Task<(int Status, JsonNode? Body)> Send(HttpMethod method, string path, AuthenticationHeaderValue? authorization, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = authorization;
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        _rsa.Dispose();
    }
}
