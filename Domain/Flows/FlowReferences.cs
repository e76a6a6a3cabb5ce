using System.Collections.Immutable;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Flows;

/// <summary>What flows name that lies outside them, to be checked before they are published.</summary>
public static class FlowReferences
{
    /// <summary>Everything that a flow names, in the order of its canonical form.</summary>
    /// <param name="flow">The flow.</param>
    public static ImmutableArray<FlowReference> Of(CompiledFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return [.. flow.Document.Steps.SelectMany(step => step.Value.References(JsonPath.Child("$.steps", step.Key)))];
    }

    /// <summary>Refuses what does not exist: <c>unknown-queue</c>, <c>unknown-agent</c>, <c>unknown-skill</c>. A <see cref="FlowReferenceKind.User"/>
    /// and the queue <see cref="QueueSettings.BuiltIn"/> are never refused.</summary>
    /// <param name="references">What a flow names.</param>
    /// <param name="isMissing">Whether what a reference names does not exist.</param>
    public static ImmutableArray<Refusal> Refuse(ImmutableArray<FlowReference> references, Func<FlowReference, bool> isMissing)
    {
        ArgumentNullException.ThrowIfNull(isMissing);
        return [.. references.Where(reference => !IsBuiltIn(reference) && isMissing(reference)).Select(RefusalOf).OfType<Refusal>()];
    }

    private static bool IsBuiltIn(FlowReference reference) => reference is { Kind: FlowReferenceKind.Queue, Name: QueueSettings.BuiltIn };

    private static Refusal? RefusalOf(FlowReference reference) => reference.Kind switch
    {
        FlowReferenceKind.Queue => new(FlowCodes.UnknownQueue, $"There is no queue '{reference.Name}': create it or name another.", reference.Path),
        FlowReferenceKind.Agent => new(FlowCodes.UnknownAgent, $"There is no agent '{reference.Name}': register the agent or name another.", reference.Path),
        FlowReferenceKind.Skill => new(FlowCodes.UnknownSkill, $"There is no skill '{reference.Name}': list it or name another.", reference.Path),
        _ => null,
    };
}
