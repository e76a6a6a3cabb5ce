using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Users v1 and the paths of older clients (facts §4.3).</summary>
internal static class UserRoutes
{
    private static readonly string[] Old = ["/beta/users", "/v0.1/users", "/v0.2/users", "/v0.3/users"];

    public static void MapUserRoutes(this IEndpointRouteBuilder app, RestPipeline pipeline)
    {
        var users = new RestRoutes(app, pipeline, RestApi.Conversation)
            .Post("/v1/users", request => Create(request, user => View(request, user)))
            .Get("/v1/users", List)
            .Get("/v1/users/{id}", request => Find(request) is { } user ? new(200, View(request, user)) : Missing())
            .Patch("/v1/users/{id}", Change)
            .Delete("/v1/users/{id}", Delete);
        foreach (var path in Old)
        {
            users
                .Post(path, request => Create(request, user => new JsonObject { ["id"] = user.Id, ["href"] = $"{request.BaseUrl}{path}/{user.Id}" }))
                .Get(path, request => new(200, new JsonArray([.. Sorted(request).Select(user => View(request, user))])))
                .Get(path + "/{id}", request => Find(request) is { } user ? new(200, View(request, user)) : Missing())
                .Delete(path + "/{id}", Delete);
        }
    }

    private static RestOutcome Create(RestRequest request, Func<SimUser, JsonObject> view)
    {
        var name = Text(request.Body, "name") ?? $"NAM-{Guid.NewGuid()}";
        var users = request.Application.Users;
        if (users.ContainsKey(name))
        {
            return RestProblems.Conversation(409, "user:error:duplicate-name", "Duplicate user name.", "The user name specified already exists for this application.");
        }

        var user = new SimUser { Id = $"USR-{Guid.NewGuid()}", Name = name, DisplayName = Text(request.Body, "display_name") };
        users[name] = user;
        return new(201, view(user));
    }

    private static RestOutcome List(RestRequest request)
    {
        var size = request.Number("page_size", 10, 1, 100);
        var cursor = request.Query.GetValueOrDefault("cursor");
        var all = Sorted(request).Where(user => !request.Query.TryGetValue("name", out var name) || user.Name == name);
        if (request.Query.GetValueOrDefault("order") == "desc")
        {
            all = all.Reverse();
        }

        // The cursor is the last id of the page before.
        var list = all.ToList();
        var start = cursor is null ? 0 : list.FindIndex(user => user.Id == cursor) + 1;
        var page = list.Skip(start).Take(size).ToList();
        var links = new JsonObject { ["self"] = Link(request, cursor), ["first"] = Link(request, null) };
        if (start + page.Count < list.Count)
        {
            links["next"] = Link(request, page[^1].Id);
        }

        return new(200, new JsonObject
        {
            ["page_size"] = size,
            ["_embedded"] = new JsonObject { ["users"] = new JsonArray([.. page.Select(user => View(request, user))]) },
            ["_links"] = links,
        });
    }

    private static RestOutcome Change(RestRequest request)
    {
        if (Find(request) is not { } user)
        {
            return Missing();
        }

        user.DisplayName = Text(request.Body, "display_name") ?? user.DisplayName;
        return new(200, View(request, user));
    }

    private static RestOutcome Delete(RestRequest request) =>
        Find(request) is { } user && request.Application.Users.Remove(user.Name) ? new(204) : Missing();

    private static IEnumerable<SimUser> Sorted(RestRequest request) => request.Application.Users.Values.OrderBy(user => user.Name, StringComparer.Ordinal);

    private static SimUser? Find(RestRequest request) =>
        request.Application.Users.GetValueOrDefault(request.Route["id"]) ?? request.Application.Users.Values.FirstOrDefault(user => user.Id == request.Route["id"]);

    private static RestOutcome Missing() =>
        RestProblems.Conversation(404, "user:error:not-found", "User not found.", "User does not exist, or you do not have access.");

    private static JsonObject View(RestRequest request, SimUser user) => new()
    {
        ["id"] = user.Id,
        ["name"] = user.Name,
        ["display_name"] = user.DisplayName,
        ["properties"] = new JsonObject(),
        ["channels"] = new JsonObject(),
        ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"{request.BaseUrl}/v1/users/{user.Id}" } },
    };

    private static JsonObject Link(RestRequest request, string? cursor)
    {
        var query = request.Query.Where(q => q.Key != "cursor").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}")
            .Concat(cursor is null ? [] : [$"cursor={Uri.EscapeDataString(cursor)}"]);
        return new JsonObject { ["href"] = $"{request.BaseUrl}/v1/users?{string.Join('&', query)}" };
    }

    private static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
