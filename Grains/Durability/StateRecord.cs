using ContactCenter.Grains.Interfaces.Common;
using Orleans.Storage;

namespace ContactCenter.Grains.Durability;

/// <summary>One stored row of a grain, read when it is wanted and bounded in time (design §3: storage 1.5 s).</summary>
/// <typeparam name="TState">Immutable state; <c>Empty</c> is given for a missing row.</typeparam>
internal sealed class StateRecord<TState>(RowStore store, string name, GrainId grain, TState empty)
    where TState : class
{
    private GrainState<TState> _row = new() { State = empty };

    /// <summary>True when a row is stored, as far as this activation knows.</summary>
    public bool Exists => _row.RecordExists;

    /// <summary>Reads the row.</summary>
    /// <exception cref="GrainRestartingException">The storage did not answer in time or failed.</exception>
    public async Task<TState> Read()
    {
        // A row of its own: a read that comes back after its limit must not touch what a later one told.
        var row = new GrainState<TState> { State = empty };
        await Bounded(() => store.Storage.ReadStateAsync(name, grain, row), "read");
        _row = row;
        return _row.RecordExists && _row.State is { } state ? state : empty;
    }

    /// <summary>Writes the row; inserts when none was read. Completes when it may be acknowledged (<see cref="Pulse"/>).</summary>
    /// <exception cref="InconsistentStateException">Another activation wrote: nothing of ours was stored.</exception>
    /// <exception cref="GrainRestartingException">Failed or timed out: only the storage knows whether it was applied.</exception>
    public async Task Write(TState state)
    {
        _row.State = state;
        await Bounded(() => store.Storage.WriteStateAsync(name, grain, _row), "write");
        await store.Pulse.Check();
    }

    /// <summary>Deletes the row that was read; as <see cref="Write"/>.</summary>
    /// <exception cref="GrainRestartingException">Failed, timed out, or another activation wrote: the same may be tried again.</exception>
    public async Task Clear()
    {
        try
        {
            await Bounded(() => store.Storage.ClearStateAsync(name, grain, _row), "clear");
            await store.Pulse.Check();
        }
        catch (InconsistentStateException e)
        {
            throw new GrainRestartingException($"Another activation of {grain.Type} wrote {name}; send the same again", e);
        }
    }

    private async Task Bounded(Func<Task> operation, string verb)
    {
        // The limit runs from before the storage is asked.
        using var limit = new CancellationTokenSource(store.Options.StorageTimeout, store.Clock.Time);
        try
        {
            await operation().WaitAsync(limit.Token);
        }
        catch (InconsistentStateException)
        {
            throw;
        }
        catch (Exception e)
        {
            throw new GrainRestartingException($"Storage did not {verb} {name} of {grain.Type}; the command may be sent again", e);
        }
    }
}
