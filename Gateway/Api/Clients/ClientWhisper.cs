using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>Has a supervisor whisper in the latest talk of the flow <c>whisper</c>: hears both, speaks to the agent alone; the customer hears the agent alone.</summary>
internal sealed class ClientWhisper(LiveCalls live, IGrainFactory grains, PublicUrls urls)
{
    /// <summary>Who whispers in the use case.</summary>
    public const string Supervisor = "Joe";

    /// <summary>Has the supervisor's app rung; whoever is in that talk already stays.</summary>
    /// <returns>The talk, or why not.</returns>
    public async Task<(WhisperedCall? Call, Refusal? Refusal)> Join(HttpContext http, string supervisor)
    {
        var talks = (await live.Read()).Where(call => call.Phase != CallPhase.Ended && call.Position?.Flow == SeedFlows.Whisper.Id);
        var latest = talks.Select(call => new { call.Id, Talk = call.Offers.LastOrDefault(offer => offer.IsTalking && offer.IsCompany) })
            .Where(found => found.Talk?.Leg is not null)
            .MaxBy(found => found.Talk!.AcceptedAt);
        if (latest is not { Id: var id, Talk: { } talk })
        {
            return (null, new(CallActionCodes.NotPossibleNow, "No agent talks with a caller of the flow whisper."));
        }

        var call = grains.GetGrain<ICallGrain>(id);
        if ((await call.View())?.Read<CallView>() is not { } view)
        {
            return (null, new(CallActionCodes.UnknownCall, "The call is over."));
        }

        var isThere = view.Summary.Offers.Any(offer => offer is { IsOpen: true, Kind: OfferKind.Supervise, Mode: SuperviseMode.Whisper } && offer.Agent == supervisor);
        if (!isThere)
        {
            var reply = await grains.GetGrain<ICallRouting>(id).Act(new CallCommand
            {
                OperationId = Guid.CreateVersion7().ToString("N"),
                Name = CallActionNames.Supervise,
                Arguments = JsonSerializer.SerializeToUtf8Bytes(new { supervisor, mode = "whisper" }),
                BaseUrl = urls.For(http.Request),
            });
            if (reply.Refusals.Length > 0)
            {
                return (null, reply.Refusals[0].ToRefusal());
            }
        }

        return (new() { ConversationId = CallRouting.ConversationOf(view.Timeline, view.Summary.CallerLeg ?? id) ?? "", CustomerLegId = view.Summary.CallerLeg ?? id, AgentLegId = talk.Leg! }, null);
    }
}
