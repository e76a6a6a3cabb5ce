using System.Collections.Concurrent;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Flows;

/// <summary>Compiled flows of this silo. A version never changes, so an entry is never stale.</summary>
internal sealed class FlowCatalog(IGrainFactory grains)
{
    private const int Capacity = 2_000;
    private readonly ConcurrentDictionary<(string Flow, int Version), CompiledFlow> _compiled = new();

    /// <summary>The compiled form of a published flow; null when this version of the product refuses the document.</summary>
    public CompiledFlow? Compile(PublishedFlow published)
    {
        var key = (published.FlowId, published.Version);
        if (_compiled.TryGetValue(key, out var known))
        {
            return known;
        }

        if (FlowParser.Parse(published.Document) is not { IsOk: true, Value: var compiled })
        {
            return null;
        }

        if (_compiled.Count >= Capacity)
        {
            _compiled.Clear();
        }

        return _compiled.GetOrAdd(key, compiled);
    }

    /// <summary>A version that a running call stands in; null when it is not kept any more.</summary>
    public async ValueTask<CompiledFlow?> Find(string flow, int version)
    {
        if (_compiled.TryGetValue((flow, version), out var known))
        {
            return known;
        }

        return await grains.GetGrain<IFlowGrain>(flow).Version(version) is { } published ? Compile(published) : null;
    }
}
