using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Queues;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Queues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary><c>GET /api/v1/calls/{id}/disposition-codes</c>: what may be said to have come of a call.</summary>
internal static class DispositionCodesApi
{
    public static void MapDispositionCodes(this RouteGroupBuilder calls) => calls.MapGet("/{id}/disposition-codes", Get).ForAgents().Problems(404);

    /// <summary>
    /// The codes of which the disposition of a call has to be one: those of the queue for which the caller was talked with last; for an agent, by the agent. None: any code will do, as for
    /// a call without a queue. An agent sees those of calls that it took or made.
    /// </summary>
    internal static async Task<Results<Ok<DispositionCodesView>, ProblemHttpResult>> Get(string id, HttpContext http, CallFinder finder, IGrainFactory grains)
    {
        var agent = Caller.Of(http).Agent;
        if (await finder.Find(id) is not { } view)
        {
            return agent is null ? CallsApi.Unknown() : Caller.NotYours();
        }

        var call = view.Read<CallView>().Summary;
        if (agent is not null && !DirectLegs.Concerns(call, agent))
        {
            return Caller.NotYours();
        }

        var queue = DispositionLists.QueueOf(call.Offers, agent);
        var settings = queue is null ? null : await grains.GetGrain<IQueueGrain>(queue).Settings();
        return TypedResults.Ok(new DispositionCodesView(queue, settings is null ? [] : [.. JsonSerializer.Deserialize<QueueSettings>(settings.Utf8, StateJson.Options)!.DispositionCodes]));
    }
}
