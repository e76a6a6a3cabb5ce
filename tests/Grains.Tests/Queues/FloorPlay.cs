using System.Collections.Concurrent;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>Answers what a queue asks of agents and calls that a test plays, in their place.</summary>
internal sealed class FloorPlay : IOutgoingGrainCallFilter
{
    public ConcurrentDictionary<string, FloorAgent> Agents { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, FloorCall> Calls { get; } = new(StringComparer.Ordinal);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var key = context.TargetId.Key.ToString()!;
        var type = context.InterfaceMethod?.DeclaringType;
        if (type == typeof(IAgentDesk) && Agents.TryGetValue(key, out var agent))
        {
            await Play(context, agent);
        }
        else if (type == typeof(ICallRouting) && Calls.TryGetValue(key, out var call))
        {
            await Play(context, call);
        }
        else
        {
            await context.Invoke();
        }
    }

    private static async Task Play(IOutgoingGrainCallContext context, FloorAgent agent)
    {
        switch (context.MethodName)
        {
            case nameof(IAgentDesk.Reserve):
                context.Result = await agent.Reserve((Bid)context.Request.GetArgument(0)!);
                break;
            case nameof(IAgentDesk.NoteOffer):
                await agent.NoteOffer((OfferNote)context.Request.GetArgument(0)!);
                context.Result = null;
                break;
            case nameof(IAgentDesk.Wake):
                await agent.Wake();
                context.Result = null;
                break;
            default:
                throw new NotSupportedException(context.MethodName);
        }
    }

    private static async Task Play(IOutgoingGrainCallContext context, FloorCall call) => context.Result = context.MethodName switch
    {
        nameof(ICallRouting.Offer) => await call.Offer((OfferProposal)context.Request.GetArgument(0)!),
        nameof(ICallRouting.LeaveQueue) => await call.Leave((string)context.Request.GetArgument(1)!),
        _ => throw new NotSupportedException(context.MethodName),
    };
}
