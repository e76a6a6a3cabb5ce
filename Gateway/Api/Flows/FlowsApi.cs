using System.Text.Json;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary><c>/api/v1/flows</c>: the flow documents and their versions.</summary>
internal static class FlowsApi
{
    private static readonly string[] Shipped = [.. SeedFlows.All.Select(seed => seed.Id).Order(StringComparer.Ordinal)];

    public static void MapFlowsApi(this RouteGroupBuilder v1)
    {
        var flows = v1.MapGroup("/flows").WithTags("Flows");
        flows.MapGet("", List).Problems(400);
        flows.MapGet("/{id}", Get).Problems(404);
        flows.MapGet("/{id}/versions", Versions).Problems(404);
        flows.MapGet("/{id}/versions/{version:int}", Version).Problems(404);
        flows.MapFlowPublishing();
        flows.MapFlowTrials();
        flows.MapFlowNcco();
    }

    /// <summary>The flows, sorted by id.</summary>
    internal static async Task<Results<Ok<Page<FlowSummary>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains)
    {
        if (page.Check(out var after) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var flows = await DirectoryPages.Read<FlowView>(grains, DirectoryKind.Flows, page.Count, after, id => grains.GetGrain<IFlowGrain>(id).View(), Shipped);
        return TypedResults.Ok(new Page<FlowSummary>([.. flows.Items.Select(FlowSummary.Of)], flows.Next));
    }

    /// <summary>A flow: the document in force, the list of its versions and who follows it.</summary>
    internal static async Task<Results<ViewResult<FlowView>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        FlowIds.IsGood(id) && await grains.GetGrain<IFlowGrain>(id).View() is { } view ? new ViewResult<FlowView>(view) : Unknown();

    /// <summary>The kept versions of a flow, newest first.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<FlowVersionView>>, ProblemHttpResult>> Versions(string id, IGrainFactory grains) =>
        FlowIds.IsGood(id) && await grains.GetGrain<IFlowGrain>(id).View() is { } view ? TypedResults.Ok(view.Read<FlowView>().Versions) : Unknown();

    /// <summary>One version of a flow.</summary>
    internal static async Task<Results<Ok<FlowDocumentVersion>, ProblemHttpResult>> Version(string id, int version, IGrainFactory grains)
    {
        if (!FlowIds.IsGood(id) || await grains.GetGrain<IFlowGrain>(id).Current() is null)
        {
            return Unknown();
        }

        return await grains.GetGrain<IFlowGrain>(id).Version(version) is { } found
            ? TypedResults.Ok(new FlowDocumentVersion(id, version, JsonElement.Parse(found.Document)))
            : Problems.NotFound("unknown-version", "This version never was, or is no longer kept; the list of versions shows which are.");
    }

    /// <summary>There is no such flow.</summary>
    internal static ProblemHttpResult Unknown() => Problems.NotFound("unknown-flow", "There is no flow of this id; publish it first.");
}
