using System.Text.Json;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Calls.Actions;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Offers;

/// <summary><c>/api/v1/offers</c>: calls that were offered to agents, and why.</summary>
internal static class OffersApi
{
    public static void MapOffersApi(this RouteGroupBuilder v1)
    {
        var offers = v1.MapGroup("/offers").WithTags("Offers");
        offers.MapGet("/{call}", List).ForAgents().Problems(404);
        offers.MapPost("/{call}/{offer}/reject", Reject).ForAgents().TakesIdempotencyKey().Problems(400, 404, 409);
        v1.MapGet("/calls/{id}/why", Why).WithTags("Calls").ForSupervisors().Problems(404);
    }

    /// <summary>The offers of a call, in the order in which they were made; an agent sees its own, and none of a call that it was never offered.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<OfferView>>, ProblemHttpResult>> List(string call, HttpContext http, CallFinder finder)
    {
        var caller = Caller.Of(http);
        if (await finder.Find(call) is not { } view)
        {
            return caller.Agent is null ? CallsApi.Unknown() : Caller.NotYours();
        }

        var summary = view.Read<CallView>().Summary;
        List<OfferView> offers = [.. summary.Offers.Where(offer => caller.MayActFor(offer.Agent)).Select(offer => OfferView.Of(summary.Id, offer))];
        return offers.Count == 0 && caller.Agent is not null ? Caller.NotYours() : TypedResults.Ok<IReadOnlyList<OfferView>>(offers);
    }

    /// <summary>Declines an offer: the app stops ringing, and the caller is offered to somebody else at once.</summary>
    internal static Task<Results<Ok<CommandDone>, ProblemHttpResult>> Reject(string call, string offer, HttpContext http, CallActor actor) =>
        actor.Act(call, CallActionNames.RejectOffer, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["offerId"] = offer }), http);

    /// <summary>Why a call was offered to whom: each offer with the candidates that its queue weighed, their scores, and the reasons of those it passed over.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<AssignmentView>>, ProblemHttpResult>> Why(string id, CallFinder finder)
    {
        if (await finder.Find(id) is not { } view)
        {
            return CallsApi.Unknown();
        }

        var summary = view.Read<CallView>().Summary;
        return TypedResults.Ok<IReadOnlyList<AssignmentView>>([.. summary.Offers.Select(offer => AssignmentView.Of(summary.Id, offer))]);
    }
}
