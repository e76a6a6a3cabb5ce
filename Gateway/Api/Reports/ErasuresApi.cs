using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Interfaces.CallLogs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary><c>/api/v1/reports/erasures</c>: takes a person's number out of finished calls.</summary>
internal static class ErasuresApi
{
    public static void MapErasures(this RouteGroupBuilder reports)
    {
        reports.MapGet("/erasures", Journal).ForAdmins();
        reports.MapPost("/erasures", Ask).ForAdmins().TakesIdempotencyKey().Problems(400, 413, 415);
    }

    /// <summary>Erasures under way and done, without numbers.</summary>
    internal static async Task<ViewResult<ErasuresView>> Journal(IGrainFactory grains) => new(await Keeper(grains).Journal());

    /// <summary>Takes a number out of all calls that are finished now: rows of the log, and what is kept of each call. Done in the background; the journal tells when.</summary>
    internal static async Task<Results<Accepted<ErasureAsked>, ProblemHttpResult>> Ask(ErasureRequest body, HttpContext http, IGrainFactory grains)
    {
        var reply = await Keeper(grains).Erase(http.OperationId(), body.Number ?? "");
        return reply.IsDone ? TypedResults.Accepted("/api/v1/reports/erasures", new ErasureAsked(http.OperationId())) : Problems.Refused(reply);
    }

    private static ILogKeeperGrain Keeper(IGrainFactory grains) => grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key);
}
