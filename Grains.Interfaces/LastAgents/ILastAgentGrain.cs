namespace ContactCenter.Grains.Interfaces.LastAgents;

/// <summary>
/// A shard of the memory of who spoke with whom last, keyed by the first digits of the callers' keys. Callers are named by a digest of their number
/// (<c>CallerKeys</c>), never by the number.
/// </summary>
[Alias("cc.last-agent"), GrainInterfaceType("cc.last-agent")]
public interface ILastAgentGrain : IGrainWithStringKey
{
    /// <summary>An agent spoke with a caller, until <paramref name="at"/>. Answers after it is stored; the later talk holds, the same again changes nothing.</summary>
    [Alias("note")]
    ValueTask Note(string caller, string agent, DateTimeOffset at);

    /// <summary>
    /// The agent whom a caller who enters <paramref name="queue"/> asks for first: who spoke with the caller last, if that is not too long ago and the agent
    /// serves the queue now. Null: anybody.
    /// </summary>
    [Alias("find")]
    ValueTask<string?> Find(string caller, string queue);

    /// <summary>Forgets a caller. Answers after it is stored.</summary>
    [Alias("forget")]
    ValueTask Forget(string caller);

    /// <summary>Forgets what is too old.</summary>
    [Alias("prune")]
    ValueTask Prune();
}
