using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactCenter.Fuzz.Tests.Fuzzing;
using CsCheck;

namespace ContactCenter.Fuzz.Tests;

[Collection(nameof(FuzzGateway))]
public class ApiFuzzTests(FuzzGateway gateway)
{
    private const int AnEndpoint = 12;

    // It would take everything away that the others play with.
    private const string Reset = "/api/v1/platform/reset";

    [Fact]
    public async Task Whatever_is_sent_to_an_endpoint_is_done_or_refused_with_a_code()
    {
        using var client = gateway.Client(isAdmin: true);
        var bodies = Corpus.Of("api");
        var i = 0;
        foreach (var endpoint in await Endpoints(client))
        {
            foreach (var (name, input) in Fuzzer.Inputs(bodies, AnEndpoint * bodies.Count).Skip(bodies.Count).Where((_, n) => n % bodies.Count == i % bodies.Count))
            {
                await Ask(client, endpoint, input, i++, name);
            }
        }
    }

    [Fact]
    public async Task Whatever_a_list_or_report_is_asked_for_is_told_or_refused_with_a_code()
    {
        using var client = gateway.Client(isAdmin: true);
        var endpoints = (await Endpoints(client)).Where(endpoint => endpoint.Method == "GET" && endpoint.Queries.Count > 0).ToList();
        await Fuzzer.Run("query", 900, (input, i) => Ask(client, endpoints[i % endpoints.Count], input, i, "", Escaped.Query(input)));
    }

    [Fact]
    public async Task A_cookie_of_any_shape_opens_nothing()
    {
        using var client = gateway.Client();
        string[] paths = ["/api/v1/settings", "/console", "/api/v1/live", "/ops/orleans/", "/desk", "/sign-in"];
        await Fuzzer.Run("cookie", 300, async (input, i) =>
        {
            var path = paths[i % paths.Length];
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            var value = Escaped.Header(input);
            request.Headers.TryAddWithoutValidation("Cookie", i % 3 == 0 ? value : $"cc.session={value}; cc.csrf={value}; cc.language={value}; cc.theme={value}");
            request.Headers.TryAddWithoutValidation("Accept-Language", value);
            var (status, _) = await gateway.Ask(client, request);
            Assert.True(path is "/desk" or "/sign-in" || status is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{path} answered {status}");
        });
    }

    [Fact]
    public async Task A_token_or_password_of_any_shape_opens_nothing()
    {
        using var client = gateway.Client();
        string[] paths = ["/api/v1/session", "/api/v1/live", "/ops/orleans/"];
        await Fuzzer.Run("authorization", 300, async (input, i) =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{paths[i % paths.Length]}?access_token={Escaped.Part(input)}", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Authorization", Escaped.Header(input));
            var (status, _) = await gateway.Ask(client, request);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
        });
    }

    [Fact]
    public async Task A_sign_in_of_any_shape_signs_nobody_in()
    {
        using var client = gateway.Client();
        await Fuzzer.Run("sign-in", 300, async (input, i) =>
        {
            var path = i % 2 == 0 ? "/sign-in" : "/api/jwt";
            var type = (i % 3) switch { 0 => "application/x-www-form-urlencoded", 1 => "application/json", _ => "multipart/form-data; boundary=x" };
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(input) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } } };
            var (status, _) = await gateway.Ask(client, request);
            Assert.True(status != HttpStatusCode.OK, $"{path} answered {status}");
        });
    }

    [Fact]
    public async Task What_clients_ask_of_the_queue_in_any_shape_is_done_or_refused_with_a_code()
    {
        using var client = gateway.Client();
        string[] paths = ["/api/queue", "/api/queue/transfer", $"/api/queue/ncco?leg_id=none&mobile_api_key={FuzzGateway.MobileKey}", "/api/whisper"];
        await Fuzzer.Run("client", 300, async (input, i) =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(paths[i % paths.Length], UriKind.Relative)) { Content = new ByteArrayContent(input) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
            var (status, body) = await gateway.Ask(client, request);
            if (status is HttpStatusCode.Conflict)
            {
                Assert.NotEmpty(JsonElement.Parse(body).GetProperty("code").GetString()!);
            }
        });
    }

    [Fact]
    public async Task Headers_of_any_shape_are_heeded_or_refused_with_a_code()
    {
        using var client = gateway.Client(isAdmin: true);
        string[] names = ["Last-Event-ID", "Idempotency-Key", "If-Match", "If-None-Match", "Range", "Accept", "Accept-Language", "X-Forwarded-For", "X-Forwarded-Host", "X-CSRF-Token", "Content-Language", "traceparent", "Origin"];
        (HttpMethod, string)[] asked = [(HttpMethod.Get, "/api/v1/live"), (HttpMethod.Patch, "/api/v1/settings"), (HttpMethod.Put, "/api/v1/queues/fuzzed"), (HttpMethod.Get, "/media/hold.mp3"), (HttpMethod.Get, "/sign-in")];
        await Fuzzer.Run("header", 400, async (input, i) =>
        {
            var (method, path) = asked[i % asked.Length];
            var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            if (method != HttpMethod.Get)
            {
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }

            request.Headers.TryAddWithoutValidation(names[i % names.Length], Escaped.Header(input));
            await gateway.Ask(client, request);
        });
    }

    private async Task Ask(HttpClient client, Endpoint endpoint, byte[] input, int i, string name, string? query = null)
    {
        var chance = Fuzzer.Chance(i);
        var path = string.Join('/', endpoint.Path.Split('/').Select(part => part.StartsWith('{') ? Word(chance) : part));
        query ??= string.Join('&', endpoint.Queries.Where(_ => chance.Next(3) == 0).Select(parameter => $"{parameter}={Word(chance)}"));
        foreach (var parameter in endpoint.Queries)
        {
            query = query.Replace("PARAMETER", parameter, StringComparison.Ordinal);
        }

        var request = new HttpRequestMessage(new(endpoint.Method), new Uri($"{path}?{query}", UriKind.Relative));
        if (endpoint.Method != "GET")
        {
            request.Content = new ByteArrayContent(input) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            await gateway.Ask(client, request);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{endpoint.Method} {path}?{query} ({name}) with {Encoding.Latin1.GetString(input)}", e);
        }
    }

    private static string Word(PCG chance) => chance.Next(2) == 0 ? "default" : Escaped.Part(Tokens.Texts[(int)chance.Next((uint)Tokens.Texts.Count)]);

    private static async Task<List<Endpoint>> Endpoints(HttpClient client)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Name != Reset)
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => new Endpoint(operation.Name.ToUpperInvariant(), path.Name, Queries(operation.Value))))
            .Where(endpoint => endpoint.Path.StartsWith("/api/v1/", StringComparison.Ordinal))];
    }

    private static List<string> Queries(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!)]
        : [];

    private sealed record Endpoint(string Method, string Path, List<string> Queries);
}
