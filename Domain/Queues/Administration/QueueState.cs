using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Queues.Administration;

/// <summary>A queue's settings, as stored; those who wait and its agents are in rows beside it.</summary>
public sealed record QueueState : StoredRecord
{
    /// <summary>A queue that does not exist.</summary>
    public static readonly QueueState Empty = new();

    private static readonly QueueState BuiltIn = new() { Settings = QueueSettings.Default };

    /// <summary>A queue of which nothing is stored: it does not exist, except <see cref="QueueSettings.BuiltIn"/>, which has the default settings.</summary>
    public static QueueState NeverStored(string id) => id == QueueSettings.BuiltIn ? BuiltIn : Empty;

    /// <summary>Changes so far; goes on when a queue is removed and made again.</summary>
    public int Version { get; init; }

    /// <summary>Settings; null: there is no such queue.</summary>
    public QueueSettings? Settings { get; init; }

    /// <summary>True while it is being removed: the last caller's going removes it.</summary>
    public bool IsDraining { get; init; }

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];

    /// <summary>True when the queue exists.</summary>
    [JsonIgnore]
    public bool IsKnown => Settings is not null;
}
