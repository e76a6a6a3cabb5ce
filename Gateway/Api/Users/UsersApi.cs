using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Users;
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
        users.MapDelete("/{id}", Remove).Problems(404, 502);
        users.MapPost("/{id}/jwt", Issue).Problems(400, 404, 415, 502);
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
        var name = UserNames.FromPath(id);
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
        if (body.Pin is not null && reply.IsDone)
        {
            // Who is given a new PIN need not wait for the wrong ones.
            await PinSignIn.Turns(grains, name).Right();
        }

        return reply.ToResult();
    }

    /// <summary>Deletes the user at Vonage and forgets the agent; tokens that were issued stay good until they end. Repeat it when Vonage could not be asked.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Remove(string id, HttpContext http, IGrainFactory grains, VonageUsersClient platform)
    {
        if (await Find(id, grains) is not { } agent)
        {
            return Unknown();
        }

        if (await DeleteAtPlatform(UserNames.FromPath(id), platform, http.RequestAborted) is { } failure)
        {
            return PlatformProblems.Of(http.Response, failure);
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

        var issued = await tokens.Issue(UserNames.FromPath(id), body?.ExpiresAt, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return issued.IsOk
            ? TypedResults.Ok(new UserToken(issued.Value.UserId, issued.Value.UserName, issued.Value.Jwt, issued.Value.ExpiresAt))
            : PlatformProblems.Of(http.Response, issued.Failure);
    }

    private static async ValueTask<IAgentGrain?> Find(string id, IGrainFactory grains)
    {
        var name = UserNames.FromPath(id);
        return UserNames.Check(name, null) is null && grains.GetGrain<IAgentGrain>(name) is var agent && await agent.View() is not null ? agent : null;
    }

    // By the name: the id that the agent keeps may be of another application. In local mode there is nobody to ask.
    private static async Task<VonageFailure?> DeleteAtPlatform(string name, VonageUsersClient platform, CancellationToken cancellationToken)
    {
        var user = await platform.Get(name, cancellationToken);
        var failure = user.IsOk ? (await platform.Delete(user.Value.Id, cancellationToken)).Failure : user.Failure;
        return failure?.Code is VonageCodes.NotFound or VonageCodes.NotConfigured ? null : failure;
    }

    private static ProblemHttpResult Unknown() => Problems.NotFound("unknown-user", "There is no agent of this name; PUT it to create one.");
}
