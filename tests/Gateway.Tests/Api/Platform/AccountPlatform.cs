using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace ContactCenter.Gateway.Tests.Api.Platform;

/// <summary>An account at Vonage with what its applications, numbers and users APIs do to it (facts §4.3, §4.5, §4.6).</summary>
internal sealed class AccountPlatform : HttpMessageHandler
{
    public Dictionary<string, JsonObject> Applications { get; } = [];

    /// <summary>Rented numbers by digits, with the fields of the list.</summary>
    public Dictionary<string, JsonObject> Numbers { get; } = [];

    /// <summary>Users by id.</summary>
    public Dictionary<string, string> Users { get; } = [];

    /// <summary>Method and path of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Methods and paths that are served and then answered with this status: the answer is lost.</summary>
    public Dictionary<string, int> Lost { get; } = [];

    /// <summary>Methods and paths that are answered with this status, and not served.</summary>
    public Dictionary<string, int> Broken { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        Requests.Enqueue(what);
        var (status, answer) = Broken.TryGetValue(what, out var broken) ? (broken, null) : Serve(request, body);
        if (Lost.Remove(what, out var lost))
        {
            (status, answer) = (lost, null);
        }

        return new((HttpStatusCode)status) { RequestMessage = request, Content = new StringContent(answer?.ToJsonString() ?? "", Encoding.UTF8, "application/json") };
    }

    private (int Status, JsonNode? Body) Serve(HttpRequestMessage request, string body)
    {
        var path = request.RequestUri!.AbsolutePath;
        var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
        var form = HttpUtility.ParseQueryString(body);
        return (request.Method.Method, path) switch
        {
            ("GET", "/account/numbers") => (200, Owned(query["pattern"])),
            ("POST", "/number/buy") => Buy(form["country"]!, form["msisdn"]!),
            ("POST", "/number/cancel") => Numbers.Remove(form["msisdn"]!) ? Success : Failed,
            ("POST", "/number/update") => Update(form),
            ("GET", "/v2/applications") => (200, new JsonObject { ["total_pages"] = 1, ["_embedded"] = new JsonObject { ["applications"] = new JsonArray([.. Applications.Values.Select(a => a.DeepClone())]) } }),
            ("POST", "/v2/applications") => Save(Guid.NewGuid().ToString(), body, 201),
            ("PUT", _) when path.StartsWith("/v2/applications/", StringComparison.Ordinal) => Save(path[17..], body, 200),
            ("GET", _) when path.StartsWith("/v2/applications/", StringComparison.Ordinal) => Applications.TryGetValue(path[17..], out var application) ? (200, application.DeepClone()) : (404, null),
            ("POST", "/v1/users") => CreateUser(JsonNode.Parse(body)!["name"]!.GetValue<string>()),
            ("GET", "/v1/users") => (200, UserList(query["name"])),
            ("DELETE", _) when path.StartsWith("/v1/users/", StringComparison.Ordinal) => Users.Remove(path[10..]) ? (204, null) : (404, null),
            _ => (404, null),
        };
    }

    private static (int, JsonNode?) Success => (200, new JsonObject { ["error-code"] = "200", ["error-code-label"] = "success" });

    private static (int, JsonNode?) Failed => (420, new JsonObject { ["error-code"] = "420", ["error-code-label"] = "method failed" });

    private JsonObject Owned(string? pattern)
    {
        var found = Numbers.Where(number => pattern is null || number.Key.StartsWith(pattern, StringComparison.Ordinal)).Select(number => number.Value.DeepClone()).ToArray();
        return found.Length == 0 ? [] : new() { ["count"] = found.Length, ["numbers"] = new JsonArray(found) };
    }

    private (int, JsonNode?) Buy(string country, string msisdn) =>
        Numbers.TryAdd(msisdn, new() { ["country"] = country, ["msisdn"] = msisdn, ["type"] = "landline", ["features"] = new JsonArray("VOICE") }) ? Success : Failed;

    private (int, JsonNode?) Update(System.Collections.Specialized.NameValueCollection form)
    {
        if (!Numbers.TryGetValue(form["msisdn"]!, out var number))
        {
            return Failed;
        }

        foreach (var name in (string[])["app_id", "moHttpUrl", "voiceCallbackType", "voiceCallbackValue"])
        {
            number[name] = form[name];
        }

        return Success;
    }

    private (int, JsonNode?) Save(string id, string body, int status)
    {
        var application = JsonNode.Parse(body)!.AsObject();
        application["id"] = id;
        Applications[id] = application;
        return (status, application.DeepClone());
    }

    private (int, JsonNode?) CreateUser(string name)
    {
        if (Users.ContainsValue(name))
        {
            return (409, null);
        }

        var id = $"USR-{Users.Count + 1}";
        Users[id] = name;
        return (201, new JsonObject { ["id"] = id, ["name"] = name });
    }

    private JsonObject UserList(string? name) => new()
    {
        ["_embedded"] = new JsonObject
        {
            ["users"] = new JsonArray([.. Users.Where(user => name is null || user.Value == name).Select(user => new JsonObject { ["id"] = user.Key, ["name"] = user.Value })]),
        },
    };
}
