using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Calls;

/// <summary>How a turn of the call's flow is taken.</summary>
internal sealed partial class CallGrain
{
    private async ValueTask<FlowTurn?> Continue(WebhookMessage webhook, VoiceEvent heard, FlowPlace place)
    {
        var party = Speculative.Party;
        var route = await _shared.Router.ForPlace(place.Flow, place.Version, party) ?? await _shared.Router.ForNewCall(party?.To ?? heard.To, party?.FromUser);
        var context = ContextOf(party ?? new() { From = heard.From, To = heard.To }, route, _id, heard.ConversationUuid, _shared.Router.Urls(webhook.BaseUrl), Clock.GetUtcNow());
        return await Take(context, at => CallPlaces.Reply(route.Flow, place, heard, at));
    }

    // What leads nowhere leaves nothing behind: a caller may press keys all day.
    private async ValueTask Pressed(string waitId, string? digits)
    {
        if (Speculative.Waits is [.., { IsOpen: true, Position: { Step: { } step } position } wait] && wait.Id == waitId
            && await _shared.Router.ForPlace(position.Flow, position.Version, Speculative.Party) is { } route
            && FlowInterpreter.KeyOf(route.Flow, step, digits) is { } key)
        {
            await AtNow((state, now) => WaitKeys.Pressed(state, waitId, key, now));
        }
    }

    private FlowContext ContextOf(CallParty party, CallRoute route, string leg, string? conversation, ContinuationUrls urls, DateTimeOffset now) =>
        party.ToContext(_id, leg, conversation, urls, route.Number, route.LastResort, now) with { Dialling = _shared.Dialling.Rules(route.EmergencyRoute) };

    // A turn that dials takes a token first; without one the flow is asked again, what it does instead of dialling.
    private FlowTurn WithinBudget(FlowContext context, Func<FlowContext, FlowTurn> take)
    {
        var turn = take(context);
        return !turn.Dials || _shared.Budget.TryTakeLeg() ? turn : take(context with { MayDial = false });
    }

    // A turn that enters a queue is taken once more with what that queue plays, whom the caller spoke with last, and the wait that is open for it already.
    private async ValueTask<FlowTurn> Take(FlowContext context, Func<FlowContext, FlowTurn> take)
    {
        context = context with { WaitId = WaitRules.NextId(Speculative, _id) };
        var turn = await _shared.Dialling.Take(context, at => WithinBudget(at, take));
        if (turn.Enters is not { } entry)
        {
            return turn;
        }

        // Asked at the same time, and neither for long: the caller hears nothing yet.
        var asked = entry.AsksLastAgent && WaitRules.OpenAt(Speculative, entry.Queue, turn) is null ? _shared.LastAgents.Find(context.From, entry.Queue) : default;
        var music = await _shared.Queues.Music(entry.Queue);
        var agent = await asked;
        var open = WaitRules.OpenAt(Speculative, entry.Queue, turn);
        return music is null && open is null && agent is null ? turn : take(context with { HoldMusic = music, WaitId = open ?? context.WaitId, LastAgent = agent });
    }
}
