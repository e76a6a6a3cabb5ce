using System.Collections.Concurrent;
using System.Diagnostics;
using Orleans.Storage;

namespace ContactCenter.Bench.Floor;

/// <summary>The storage in use, with its writes counted and, where that is asked for, noted one by one.</summary>
internal sealed class CountedStorage(IGrainStorage storage) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private int _writes;
    private volatile ConcurrentQueue<CountedWrite>? _noted;

    /// <summary>Writes so far.</summary>
    public int Writes => Volatile.Read(ref _writes);

    /// <summary>Notes writes from now on.</summary>
    public void Note() => _noted = new();

    /// <summary>What was noted.</summary>
    public IReadOnlyCollection<CountedWrite> Noted => _noted is { } noted ? noted : [];

    public void Participate(ISiloLifecycle lifecycle) => (storage as ILifecycleParticipant<ISiloLifecycle>)?.Participate(lifecycle);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => storage.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => storage.ClearStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _writes);
        return _noted is { } noted ? Noting(noted, stateName, grainId, grainState) : storage.WriteStateAsync(stateName, grainId, grainState);
    }

    private async Task Noting<T>(ConcurrentQueue<CountedWrite> noted, string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var from = Stopwatch.GetTimestamp();
        await storage.WriteStateAsync(stateName, grainId, grainState);
        noted.Enqueue(new(stateName, grainId.Key.ToString()!, from, Stopwatch.GetTimestamp()));
    }
}
