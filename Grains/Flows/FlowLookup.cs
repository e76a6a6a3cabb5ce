using System.Collections.Immutable;
using ContactCenter.Domain;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Interfaces.Directories;

namespace ContactCenter.Grains.Flows;

/// <summary>Looks up what a flow names.</summary>
public static class FlowLookup
{
    private static readonly (FlowReferenceKind Kind, string Directory)[] Kinds =
    [
        (FlowReferenceKind.Queue, DirectoryKind.Queues),
        (FlowReferenceKind.Agent, DirectoryKind.Agents),
        (FlowReferenceKind.Skill, DirectoryKind.Skills),
    ];

    /// <summary>Refusals of the queues, agents and skills that a flow names and that do not exist.</summary>
    /// <param name="grains">To ask the directories; those of which the flow names nothing are not asked.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="path">Path of the flow in what was sent, such as <c>$.document</c>.</param>
    public static async ValueTask<ImmutableArray<Refusal>> Unknown(IGrainFactory grains, CompiledFlow flow, string path)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(path);
        var references = FlowReferences.Of(flow);
        var missing = await Task.WhenAll(Kinds.Select(async kind => (kind.Kind, Names: await Missing(grains, references, kind.Kind, kind.Directory))));
        return [.. FlowReferences
            .Refuse(references, reference => missing.Any(of => of.Kind == reference.Kind && of.Names.Contains(reference.Name, StringComparer.Ordinal)))
            .Select(refusal => refusal with { Path = path + refusal.Path![1..] })];
    }

    private static async ValueTask<string[]> Missing(IGrainFactory grains, ImmutableArray<FlowReference> references, FlowReferenceKind kind, string directory)
    {
        string[] names = [.. references.Where(reference => reference.Kind == kind).Select(reference => reference.Name).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? [] : await grains.GetGrain<IDirectoryGrain>(directory).Missing(names);
    }
}
