using System.ComponentModel;
using ContactCenter.Domain;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Flows;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary><c>/api/v1/flows/{id}/ncco</c>: the NCCO in force.</summary>
internal static class FlowNccoApi
{
    private const int MaxText = 200;
    private const string SomeAgent = "agent";

    public static void MapFlowNcco(this RouteGroupBuilder flows) => flows.MapGet("/{id}/ncco", Get).Problems(400, 404);

    /// <summary>
    /// The NCCO with which the flow would answer a new call now, as the answer webhook makes it. Shown only: no call is made and nobody is asked; a queue's own music
    /// and the last agent of a caller may make it another for a real one.
    /// </summary>
    internal static async Task<Results<Ok<FlowNcco>, ProblemHttpResult>> Get(
        string id,
        [FromQuery, Description("What is dialled; the caller id of the settings when left out.")] string? to,
        [FromQuery, Description("Caller id; absent: withheld.")] string? from,
        [FromQuery, Description("App user who calls; when left out a phone calls, but for the flow of app users who dial out.")] string? fromUser,
        HttpRequest request,
        IGrainFactory grains,
        PublicUrls publicUrls,
        TimeProvider clock)
    {
        foreach (var (text, name) in new[] { (to, "to"), (from, "from"), (fromUser, "fromUser") })
        {
            if (text?.Length > MaxText)
            {
                return Problems.Refused(new Refusal("invalid-text", $"This text has at most {MaxText} characters.", name));
            }
        }

        if (!FlowIds.IsGood(id) || await grains.GetGrain<IFlowGrain>(id).Current() is not { } current)
        {
            return FlowsApi.Unknown();
        }

        var flow = FlowParser.Parse(current.Document);
        var urls = ContinuationUrls.Create(publicUrls.For(request));
        if (!flow.IsOk || !urls.IsOk)
        {
            return Problems.Refused(flow.IsOk ? urls.Refusals : flow.Refusals);
        }

        var settings = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing();
        var dialled = to ?? settings.CallerId;
        var user = fromUser ?? (settings.OutboundFlow.FlowId == id ? SomeAgent : null);
        var context = await TrialContexts.Make(grains, urls.Value, dialled, from, user, clock.GetUtcNow());
        return TypedResults.Ok(new FlowNcco(id, current.Version, dialled, user, FlowTryTurn.Of(FlowTrial.Walk(flow.Value, [], context)[0])));
    }
}
