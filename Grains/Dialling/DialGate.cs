using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Interfaces.Dialling;

namespace ContactCenter.Grains.Dialling;

/// <summary>The rules of dialling, where a turn is taken: which numbers, and how often one agent.</summary>
internal sealed class DialGate(DialPolicy policy, IGrainFactory grains)
{
    /// <summary>Takes a turn under the rules. One that dials what its app user typed counts against the user's rate; beyond it the turn is taken again, without dialling.</summary>
    public async ValueTask<FlowTurn> Take(FlowContext context, Func<FlowContext, FlowTurn> take)
    {
        context = Under(context);
        var turn = take(context);
        return !turn.DialsOut || context.FromUser is not { } agent || await grains.GetGrain<IDialAllowanceGrain>(agent).Take(context.Call)
            ? turn
            : take(context with { DialsTooOften = true });
    }

    /// <summary>The rules, without the rate.</summary>
    public FlowContext Under(FlowContext context) => context with { Dialling = policy };
}
