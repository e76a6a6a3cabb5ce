using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary><c>/api/v1/platform/reset</c>: forgets application, users and events.</summary>
internal static class ResetApi
{
    private const int PageSize = 200;

    public static void MapReset(this RouteGroupBuilder platform) =>
        platform.MapPost("/reset", Reset).TakesIdempotencyKey().Problems(400, 409, 413, 415);

    /// <summary>
    /// Forgets the application that was made or adopted, all agents, and all finished calls: lists, events and reports lose them, and their recordings go, in the background. Nothing is deleted
    /// at Vonage: the application can be adopted again, and with our own key it is found again. Numbers, flows, queues, settings and the audit trail stay. The same
    /// Idempotency-Key again goes on where it was cut off.
    /// </summary>
    internal static async Task<Results<Ok<ResetDone>, ProblemHttpResult>> Reset(
        ResetRequest body, HttpContext http, IGrainFactory grains, SharedApplicationKeys keys, LiveCalls live)
    {
        if (body.Confirm is not { Length: > 0 } confirmed)
        {
            return Problems.Refused(new Refusal("missing-field", "Type the id of the application in force.", "$.confirm"));
        }

        if (body.Force != true && (await live.Page(1, null, http.RequestAborted)).Calls.Count > 0)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "calls-in-progress", "Calls are in progress; wait for their end, or send force as true: they go on, and what is said of them afterwards is kept.");
        }

        var application = grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
        var reply = await application.Forget(http.OperationId(), confirmed);
        if (!reply.IsDone)
        {
            return Problems.Refused(reply);
        }

        var users = 0;
        var directory = grains.GetGrain<IDirectoryGrain>(DirectoryKind.Agents);
        while (await directory.List(null, PageSize) is { Length: > 0 } names)
        {
            await Task.WhenAll(names.Select(name => grains.GetGrain<IAgentGrain>(name).Remove().AsTask()));
            users += names.Length;
        }

        await grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key).Forget();
        await grains.GetGrain<ILiveGrain>(LiveTopics.Events).Clear();
        await keys.Refresh();
        return TypedResults.Ok(new ResetDone(confirmed, (await keys.Shared()).ApplicationId != confirmed && !keys.IsConfigured, users));
    }
}
