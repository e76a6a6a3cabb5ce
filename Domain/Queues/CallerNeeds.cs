using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues;

/// <summary>What a waiting caller asks of an agent, and how that relaxes on the caller's own clock.</summary>
public sealed record CallerNeeds : StoredRecord
{
    /// <summary>Anybody of the queue.</summary>
    public static readonly CallerNeeds None = new();

    /// <summary>What is asked for, by how long the caller has waited in this queue: ascending, the first from 0 s. Empty: anybody.</summary>
    public ImmutableArray<NeedStep> Steps { get; init; } = [];

    /// <summary>The agent who is asked for first ("sticky"), or null.</summary>
    public string? PreferredAgent { get; init; }

    /// <summary>How long only <see cref="PreferredAgent"/> is asked, in seconds in this queue.</summary>
    public int PreferredSeconds { get; init; }
}
