using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Calls.Routing;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Dialling;

namespace ContactCenter.Grains.Dialling;

/// <summary>
/// The one judgement of dialling, whoever wants a number dialled: which numbers (<see cref="DialPolicy"/>), with which number shown, and how often one
/// agent. Turns of a flow, commands and callbacks all pass here.
/// </summary>
internal sealed class DialGate(DialPolicy policy, QueueCatalog queues, OwnNumbers own, IGrainFactory grains)
{
    /// <summary>Takes a turn under the rules. One that dials what its app user typed counts against the user's rate; beyond it the turn is taken again, without dialling.</summary>
    /// <param name="context">With <see cref="Rules"/>.</param>
    /// <param name="take">Takes the turn.</param>
    public async ValueTask<FlowTurn> Take(FlowContext context, Func<FlowContext, FlowTurn> take)
    {
        if (context.OnBehalfOf is { } queue)
        {
            var (callerId, barred) = await CallerIdOf(queue, context.Number);
            context = context with { Number = callerId, DialBarred = barred };
        }

        var turn = take(context);
        return !turn.DialsOut || context.FromUser is not { } agent || await grains.GetGrain<IDialAllowanceGrain>(agent).Take(context.Call)
            ? turn
            : take(context with { DialBarred = DialCodes.TooManyCalls });
    }

    /// <summary>Judges a number. One that may be dialled counts against the agent's rate, once for each operation; calls for help always pass where somebody takes them.</summary>
    public async ValueTask<DialDecision> Judge(DialWish wish)
    {
        var routing = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing();
        var rules = Rules(Parse(routing.EmergencyRoute));
        var (callerId, barred) = await CallerIdOf(wish.Queue, Parse(wish.CallerId));

        // Who has a caller of a queue that was removed goes on with the number that was called.
        var verdict = rules.Judge(wish.Number, callerId, barred == DialCodes.UnknownQueue ? null : barred);
        return new(
            verdict.IsAllowed && wish.Agent is { } agent && !await grains.GetGrain<IDialAllowanceGrain>(agent).Take(wish.Operation)
                ? rules.Judge(wish.Number, callerId, DialCodes.TooManyCalls)
                : verdict,
            callerId);
    }

    /// <summary>The rules of numbers.</summary>
    /// <param name="emergencyRoute">Who takes calls for help as the settings say; null: nobody.</param>
    public DialPolicy Rules(PhoneNumber? emergencyRoute) => policy.EmergencyRoute == emergencyRoute ? policy : policy with { EmergencyRoute = emergencyRoute };

    // A number that was given back since it was set is not shown, nor another in its place.
    private async ValueTask<(PhoneNumber? CallerId, string? Barred)> CallerIdOf(string? queue, PhoneNumber? otherwise) =>
        queue is null ? (otherwise, null)
        : await queues.Settings(queue) is not { } settings ? (otherwise, DialCodes.UnknownQueue)
        : Parse(settings.CallerId) is not { } callerId ? (otherwise, null)
        : await own.Have(callerId) ? (callerId, null)
        : (otherwise, DialCodes.CallerIdNotOurs);

    private static PhoneNumber? Parse(string? text) => PhoneNumber.TryParse(text, out var number) ? number : null;
}
