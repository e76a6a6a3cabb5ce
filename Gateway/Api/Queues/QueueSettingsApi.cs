using ContactCenter.Domain.Queues;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Interfaces.Queues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary>Makes, changes and removes queues.</summary>
internal static class QueueSettingsApi
{
    public static void MapQueueSettings(this RouteGroupBuilder queues)
    {
        queues.MapPut("/{id}", Put).ForSupervisors().TakesIdempotencyKey().Accepts<QueueSettings>("application/json").Problems(400, 409, 412, 413, 415);
        queues.MapPatch("/{id}", Patch).ForSupervisors().TakesIdempotencyKey()
            .Accepts<QueueSettings>("application/json", "application/merge-patch+json").Problems(400, 404, 409, 412, 413, 415);
        queues.MapDelete("/{id}", Remove).ForSupervisors().TakesIdempotencyKey().Problems(400, 404, 409);
    }

    /// <summary>
    /// Creates a queue, or replaces its settings: what is absent gets its standard value. They hold at once, also for those who wait.
    /// If-Match: only when nobody changed them since; If-None-Match: *: only when the queue is new.
    /// </summary>
    internal static Task<Results<Ok<CommandDone>, ProblemHttpResult>> Put(string id, HttpContext http, IGrainFactory grains) => Change(id, isPatch: false, http, grains);

    /// <summary>Changes some settings of a queue (JSON Merge Patch): what is absent stays, null gives back the standard value.</summary>
    internal static Task<Results<Ok<CommandDone>, ProblemHttpResult>> Patch(string id, HttpContext http, IGrainFactory grains) => Change(id, isPatch: true, http, grains);

    /// <summary>Removes a queue. While callers wait it is refused as queue-not-empty, unless drain is true: then they go on with their flow, and the last one's going removes it.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Remove(string id, bool? drain, HttpContext http, IGrainFactory grains)
    {
        if (!QueueIds.IsGood(id))
        {
            return QueueIds.Unknown();
        }

        var reply = await grains.GetGrain<IQueueGrain>(id).Remove(http.OperationId(), drain == true);
        return reply.IsDone ? TypedResults.NoContent() : Problems.Refused(reply);
    }

    private static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Change(string id, bool isPatch, HttpContext http, IGrainFactory grains)
    {
        if (!QueueIds.IsGood(id))
        {
            return QueueIds.Bad();
        }

        if (IfMatch.Read(http, out var basedOn) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var (settings, problem) = await Bodies.Object(http, required: true);
        if (problem is not null)
        {
            return problem;
        }

        var reply = await grains.GetGrain<IQueueGrain>(id)
            .Change(new ChangeQueue { OperationId = http.OperationId(), Settings = settings!, BasedOn = basedOn, IsPatch = isPatch });
        return IfMatch.ToResult(reply, basedOn);
    }
}
