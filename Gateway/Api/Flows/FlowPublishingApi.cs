using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Interfaces.Flows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Puts versions of flows in force.</summary>
internal static class FlowPublishingApi
{
    public static void MapFlowPublishing(this RouteGroupBuilder flows)
    {
        flows.MapPut("/{id}", Publish).ForAdmins().TakesIdempotencyKey().Problems(400, 409, 413, 415);
        flows.MapPost("/{id}/publish", Publish).ForAdmins().TakesIdempotencyKey().Problems(400, 409, 413, 415);
        flows.MapPost("/{id}/rollback", RollBack).ForAdmins().TakesIdempotencyKey().Problems(400, 404, 409, 413, 415);
    }

    /// <summary>Publishes a new version of a flow, or a new flow. Running calls finish on their version; of two at once one wins.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Publish(string id, FlowPublication body, HttpContext http, IGrainFactory grains)
    {
        if (!FlowIds.IsGood(id))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid-flow-id", "A flow id is 1 to 40 characters of a-z, 0-9 and -.");
        }

        if (Missing((body.Document is null, "$.document"), (body.BasedOn is null, "$.basedOn")) is { } missing)
        {
            return missing;
        }

        var document = FlowDocuments.Utf8(body.Document!.Value);
        if (FlowDocuments.Check(document, "$.document") is { IsOk: false } bad)
        {
            return Problems.Refused(bad.Refusals);
        }

        var reply = await grains.GetGrain<IFlowGrain>(id).Publish(new PublishFlow
        {
            OperationId = http.OperationId(),
            Document = document,
            BasedOn = body.BasedOn!.Value,
            Note = body.Note,
        });
        return reply.ToResult();
    }

    /// <summary>Puts an earlier version in force again, as a new version.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> RollBack(string id, FlowRollback body, HttpContext http, IGrainFactory grains)
    {
        if (Missing((body.To is null, "$.to"), (body.BasedOn is null, "$.basedOn")) is { } missing)
        {
            return missing;
        }

        if (!FlowIds.IsGood(id) || await grains.GetGrain<IFlowGrain>(id).Current() is null)
        {
            return FlowsApi.Unknown();
        }

        var reply = await grains.GetGrain<IFlowGrain>(id).RollBack(new RollBackFlow { OperationId = http.OperationId(), To = body.To!.Value, BasedOn = body.BasedOn!.Value });
        return reply.ToResult();
    }

    private static ProblemHttpResult? Missing(params ReadOnlySpan<(bool IsMissing, string Path)> fields)
    {
        var refusals = new List<Refusal>();
        foreach (var (isMissing, path) in fields)
        {
            if (isMissing)
            {
                refusals.Add(new("missing-field", "This field is required.", path));
            }
        }

        return refusals.Count == 0 ? null : Problems.Refused(refusals);
    }
}
