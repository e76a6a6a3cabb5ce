namespace ContactCenter.Grains.Interfaces.Watches;

/// <summary>
/// Calls in progress, keyed by <see cref="WatchShard"/>. Those with open work are stored, so that none is forgotten when silos
/// die; those that only listen to a menu are remembered in memory, since their URLs carry all that matters.
/// </summary>
[Alias("cc.watch"), GrainInterfaceType("cc.watch")]
public interface IWatchGrain : IGrainWithStringKey
{
    /// <summary>Adds a call with open work; answers after it is stored. Idempotent.</summary>
    [Alias("add")]
    ValueTask Add(string callId);

    /// <summary>A call without open work is in progress; kept in memory alone.</summary>
    [Alias("note")]
    ValueTask Note(string callId);

    /// <summary>The call has no open work left. Idempotent; may be stored later.</summary>
    [Alias("remove")]
    ValueTask Remove(string callId);

    /// <summary>Wakes every call of the shard; sent at start and on every membership change.</summary>
    [Alias("poke")]
    ValueTask Poke();

    /// <summary>The calls of the shard.</summary>
    [Alias("list")]
    ValueTask<string[]> List();
}
