using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Queues;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Gateway.Api.Skills;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Agents;

/// <summary><c>/api/v1/agents</c>: the agents at work.</summary>
internal static class AgentsApi
{
    public static void MapAgentsApi(this RouteGroupBuilder v1)
    {
        var agents = v1.MapGroup("/agents").WithTags("Agents");
        agents.MapGet("", List).ForSupervisors().Produces<Page<DeskView>>().Problems(400);
        agents.MapGet("/{name}", Get).ForAgents().Problems(404);
        agents.MapPut("/{name}", Assign).ForSupervisors().TakesIdempotencyKey().Problems(400, 404, 409, 413, 415);
        agents.MapPut("/{name}/presence", SetPresence).ForAgents().TakesIdempotencyKey().Problems(400, 404, 409, 413, 415);
        agents.MapPost("/{name}/wrap-up", ChangeWrapUp).ForAgents().TakesIdempotencyKey().Problems(400, 404, 409, 413, 415);
    }

    /// <summary>The agents, sorted by name: status, reason, since when, queues, skills, and the call that each is in. From the live board: at most a second or so old; one agent is exact.</summary>
    internal static async Task<Results<Ok<Page<JsonElement>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains, LiveFeed feed, CancellationToken stop) =>
        page.Check(out var after) is { } bad
            ? Problems.Refused(bad)
            : TypedResults.Ok(await DirectoryPages.Read(grains, DirectoryKind.Agents, await feed.Look(LiveTopics.Agents, stop), page.Count, after, id => grains.GetGrain<IAgentDesk>(id).Desk()));

    /// <summary>One agent at work.</summary>
    internal static async Task<Results<ViewResult<DeskView>, ProblemHttpResult>> Get(string name, HttpContext http, IGrainFactory grains)
    {
        if (Refuse(ref name, http) is { } no)
        {
            return no;
        }

        return await grains.GetGrain<IAgentDesk>(name).Desk() is { } view ? new ViewResult<DeskView>(view) : Unknown();
    }

    /// <summary>Sets an agent's skills and queues; holds at once, also for callers who wait. A skill that is not listed (/skills) is refused, and so is a queue that there is not.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Assign(string name, AgentAssignment body, HttpContext http, IGrainFactory grains)
    {
        if (Refuse(ref name, http) is { } no)
        {
            return no;
        }

        var skills = await SkillsApi.Unknown(grains, body.Skills?.Keys, "$.skills");
        var queues = await QueueIds.Unknown(grains, body.Queues?.Keys, "$.queues");
        if (skills.Count + queues.Count > 0)
        {
            return Problems.Refused([.. skills, .. queues]);
        }

        var reply = await grains.GetGrain<IAgentDesk>(name).Assign(new AssignAgent { OperationId = http.OperationId(), Skills = body.Skills, Queues = body.Queues });
        return reply.ToResult();
    }

    /// <summary>Makes an agent available, away, or signed out. Asked during a call, it holds after it.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> SetPresence(string name, PresenceChange body, HttpContext http, IGrainFactory grains)
    {
        if (Refuse(ref name, http) is { } no)
        {
            return no;
        }

        if (body.Presence is null)
        {
            return Problems.Refused(new Refusal("missing-field", "This field is required.", "$.presence"));
        }

        var reply = await grains.GetGrain<IAgentDesk>(name)
            .SetPresence(new SetPresence { OperationId = http.OperationId(), Presence = body.Presence, Reason = body.Reason });
        return reply.ToResult();
    }

    /// <summary>Ends an agent's wrap-up, or makes it longer.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> ChangeWrapUp(string name, WrapUpChange body, HttpContext http, IGrainFactory grains)
    {
        if (Refuse(ref name, http) is { } no)
        {
            return no;
        }

        if (body.End == true == body.ExtendBySeconds is not null)
        {
            return Problems.Refused(new Refusal("missing-field", "Give either end as true, or extendBySeconds.", "$"));
        }

        var reply = await grains.GetGrain<IAgentDesk>(name)
            .ChangeWrapUp(new ChangeWrapUp { OperationId = http.OperationId(), ExtendBySeconds = body.ExtendBySeconds });
        return reply.ToResult();
    }

    // Another agent's name is refused before it is looked up, so that nobody learns who there is.
    private static ProblemHttpResult? Refuse(ref string name, HttpContext http)
    {
        name = UserNames.FromPath(name);
        return !Caller.Of(http).MayActFor(name) ? Caller.NotYours()
            : UserNames.Check(name, null) is not null ? Unknown()
            : null;
    }

    private static ProblemHttpResult Unknown() => Problems.NotFound("unknown-agent", "There is no agent of this name; PUT /api/v1/users/{name} creates one.");
}
