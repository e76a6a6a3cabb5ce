namespace ContactCenter.Grains.Interfaces.Watches;

/// <summary>Ids of calls with open work, so that none is forgotten when silos die; keyed by <see cref="WatchShard"/>.</summary>
[Alias("cc.watch")]
public interface IWatchGrain : IGrainWithStringKey
{
    /// <summary>Adds a call; answers after it is stored. Idempotent.</summary>
    [Alias("add")]
    ValueTask Add(string callId);

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
