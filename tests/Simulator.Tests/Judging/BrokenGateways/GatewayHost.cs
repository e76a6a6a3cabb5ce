using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>What every small gateway of these tests needs: a web server for webhooks, and requests to the platform with a token.</summary>
internal abstract class GatewayHost : IAsyncDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly WebApplication _app;

    protected GatewayHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapMethods("/dev/clock", ["GET", "POST"], Clock);
        _app.MapPost("/webhooks/{kind}", Serve);
        _app.MapMethods("/api/{**path}", ["GET", "POST", "PUT"], ServeApi);
    }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.First());

    public Task Start() => _app.StartAsync();

    /// <summary>Tells it where the platform is, and as which application it may ask.</summary>
    public void Use(Uri platform, string application, DateTimeOffset now)
    {
        _http.BaseAddress = platform;
        var claims = new JsonObject { ["application_id"] = application, ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.ToUnixTimeSeconds() + 80_000, ["jti"] = "1" };
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(claims.ToJsonString(), new SigningCredentials(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
        _rsa.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>The body of the answer to a webhook; null for none.</summary>
    /// <exception cref="InvalidOperationException">Answered with 500.</exception>
    protected abstract Task<string?> Reply(string kind, JsonObject body, IQueryCollection query);

    /// <summary>The answer to a request to the application's own API: a status, and JSON.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Parts of the path after <c>/api</c>.</param>
    /// <param name="body">Its body; empty for none.</param>
    protected virtual Task<(int Status, JsonNode? Body)> Api(string method, string[] path, JsonObject body) => Task.FromResult<(int, JsonNode?)>((404, null));

    /// <summary>Asks the platform; null when it refuses. What a leg is to do is asked for until the rate allows it, a new leg is not.</summary>
    protected async Task<JsonObject?> Ask(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests && method != HttpMethod.Post)
        {
            return await Ask(method, path, body);
        }

        var text = await answer.Content.ReadAsStringAsync();
        return !answer.IsSuccessStatusCode ? null : text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    // It has no timers: any time will do.
    private static async Task<IResult> Clock(HttpRequest request)
    {
        var now = HttpMethods.IsPost(request.Method) ? (await request.ReadFromJsonAsync<JsonObject>())!["now"]!.GetValue<string>() : "2026-11-25T09:00:00Z";
        return Results.Json(new { now, next = (string?)null });
    }

    private async Task<IResult> ServeApi(string path, HttpRequest request)
    {
        var body = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0 ? (await request.ReadFromJsonAsync<JsonObject>())! : [];
        await _oneAtATime.WaitAsync();
        try
        {
            var (status, answer) = await Api(request.Method, path.Split('/'), body);
            return answer is null ? Results.StatusCode(status) : Results.Text(answer.ToJsonString(), "application/json", statusCode: status);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<IResult> Serve(string kind, HttpRequest request)
    {
        var body = (await request.ReadFromJsonAsync<JsonObject>())!;
        await _oneAtATime.WaitAsync();
        try
        {
            return await Reply(kind, body, request.Query) is { } reply ? Results.Text(reply, "application/json") : Results.Ok();
        }
        catch (InvalidOperationException)
        {
            return Results.StatusCode(500);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
