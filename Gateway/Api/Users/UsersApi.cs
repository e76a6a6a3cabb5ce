using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Users;

/// <summary><c>/api/v1/users</c>: the agents, by Vonage user name.</summary>
internal static class UsersApi
{
    public static void MapUsersApi(this RouteGroupBuilder v1)
    {
        var users = v1.MapGroup("/users").WithTags("Users");
        users.MapGet("", List).Problems(400);
        users.MapGet("/{id}", Get).Problems(404);
        users.MapPut("/{id}", Change).TakesIdempotencyKey().Problems(400, 409, 413, 415);
        users.MapDelete("/{id}", Remove).Problems(404);
        users.MapPost("/{id}/jwt", Issue).Problems(400, 404, 415, 502, 503);
    }

    /// <summary>The agents, sorted by name.</summary>
    internal static async Task<Results<Ok<Page<AgentView>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains) =>
        page.Check(out var after) is { } bad
            ? Problems.Refused(bad)
            : TypedResults.Ok(await DirectoryPages.Read<AgentView>(grains, DirectoryKind.Agents, page.Count, after, id => grains.GetGrain<IAgentGrain>(id).View()));

    /// <summary>One agent.</summary>
    internal static async Task<Results<ViewResult<AgentView>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await Find(id, grains) is { } agent && await agent.View() is { } view ? new ViewResult<AgentView>(view) : Unknown();

    /// <summary>Creates an agent or changes the profile. The user at Vonage is created with the first token.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Change(string id, UserChange body, HttpContext http, IGrainFactory grains)
    {
        var name = NameOf(id);
        if (UserNames.Check(name, null) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var reply = await grains.GetGrain<IAgentGrain>(name).Change(new ChangeAgent
        {
            OperationId = http.OperationId(),
            DisplayName = body.DisplayName,
            Pin = body.Pin,
        });
        return reply.ToResult();
    }

    /// <summary>Forgets an agent; tokens that were issued stay good until they end.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Remove(string id, IGrainFactory grains)
    {
        if (await Find(id, grains) is not { } agent)
        {
            return Unknown();
        }

        await agent.Remove();
        return TypedResults.NoContent();
    }

    /// <summary>Issues a token to an agent, and creates the user at Vonage where there is none.</summary>
    internal static async Task<Results<Ok<UserToken>, ProblemHttpResult>> Issue(
        string id, UserTokenRequest? body, HttpContext http, IGrainFactory grains, AgentTokens tokens)
    {
        if (await Find(id, grains) is null)
        {
            return Unknown();
        }

        var issued = await tokens.Issue(NameOf(id), body?.ExpiresAt, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return issued.IsOk
            ? TypedResults.Ok(new UserToken(issued.Value.UserId, issued.Value.UserName, issued.Value.Jwt, issued.Value.ExpiresAt))
            : JwtApi.PlatformProblem(http.Response, issued.Failure, issued.Failure.Message);
    }

    private static async ValueTask<IAgentGrain?> Find(string id, IGrainFactory grains)
    {
        var name = NameOf(id);
        return UserNames.Check(name, null) is null && grains.GetGrain<IAgentGrain>(name) is var agent && await agent.View() is not null ? agent : null;
    }

    // A slash is the one character that routing leaves encoded.
    private static string NameOf(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static ProblemHttpResult Unknown() => Problems.NotFound("unknown-user", "There is no agent of this name; PUT it to create one.");
}
