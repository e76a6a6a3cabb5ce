using System.Globalization;
using System.Text;
using ContactCenter.Grains.Durability;
using Orleans.Storage;

namespace ContactCenter.Grains.Tests.Faults;

/// <summary>Grain storage that outlives silos and fails to order. Rows are bytes, so nothing is shared by reference; ETags decide.</summary>
internal sealed class SharedStorage : IGrainStorage
{
    private readonly Lock _lock = new();
    private readonly StateJson _serializer = new();
    private readonly Dictionary<(string State, string Grain), List<(BinaryData Bytes, string ETag)>> _rows = [];
    private readonly List<StoredWrite> _journal = [];
    private readonly List<Fault> _faults = [];
    private readonly List<(Func<StoredWrite, bool> Wanted, TaskCompletionSource<StoredWrite> Found)> _waiters = [];

    /// <summary>Told of every write as it is applied, in that order.</summary>
    public Action<StoredWrite>? Applied { get; set; }

    /// <summary>What spoils writes at random while it lasts; null: nothing does.</summary>
    public Storm? Storm { get; set; }

    /// <summary>Plans a fault for rows of this name, of all grains or one.</summary>
    public Fault Inject(FaultKind kind, string state, string? key = null, int times = int.MaxValue)
    {
        lock (_lock)
        {
            var fault = new Fault(kind, state, key, times, Remove);
            _faults.Add(fault);
            return fault;
        }
    }

    /// <summary>Every write applied to a row, oldest first.</summary>
    public IReadOnlyList<StoredWrite> Writes(string state, string key)
    {
        lock (_lock)
        {
            return [.. _journal.Where(write => write.State == state && write.Key == key)];
        }
    }

    /// <summary>The first write, past or future, that is wanted.</summary>
    public Task<StoredWrite> Written(Func<StoredWrite, bool> wanted)
    {
        lock (_lock)
        {
            if (_journal.Find(write => wanted(write)) is { } known)
            {
                return Task.FromResult(known);
            }

            var found = new TaskCompletionSource<StoredWrite>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((wanted, found));
            return found.Task;
        }
    }

    /// <summary>What is stored; null when there is no row.</summary>
    public T? Stored<T>(string state, GrainId grain)
        where T : class
    {
        lock (_lock)
        {
            return _rows.TryGetValue((state, grain.ToString()), out var row) ? _serializer.Deserialize<T>(row[^1].Bytes) : null;
        }
    }

    /// <summary>Writes behind everybody's back, as another activation would.</summary>
    public void Overwrite<T>(string state, GrainId grain, T value)
    {
        lock (_lock)
        {
            Append(state, grain, _serializer.Serialize(value));
        }
    }

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        (BinaryData? Bytes, string? ETag) row = default;
        Fault? hang;
        lock (_lock)
        {
            var key = Key(grainId);
            hang = Find(FaultKind.HangRead, stateName, key);
            if (_rows.TryGetValue((stateName, grainId.ToString()), out var versions))
            {
                row = Find(FaultKind.StaleRead, stateName, key) is null || versions.Count < 2 ? versions[^1] : versions[^2];
            }
        }

        if (hang is not null)
        {
            await hang.Released;
        }

        grainState.RecordExists = row.Bytes is not null;
        grainState.ETag = row.ETag!;
        if (row.Bytes is not null)
        {
            grainState.State = _serializer.Deserialize<T>(row.Bytes);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (bytes, expected) = (_serializer.Serialize(grainState.State), grainState.ETag);
        Fault? hang;
        lock (_lock)
        {
            hang = Find(FaultKind.HangWrite, stateName, Key(grainId));
        }

        if (hang is not null)
        {
            await hang.Released;
        }

        var (storm, spoiled) = (Storm, Storm?.Draw(stateName));
        if (spoiled == FaultKind.HangWrite)
        {
            await storm!.Over;
        }

        lock (_lock)
        {
            if (spoiled == FaultKind.FailBefore || Find(FaultKind.FailBefore, stateName, Key(grainId)) is not null)
            {
                throw new IntendedFailureException("before the write");
            }

            var stored = _rows.TryGetValue((stateName, grainId.ToString()), out var versions) ? versions[^1].ETag : null;
            if (stored != expected)
            {
                throw new InconsistentStateException("ETag mismatch", stored, expected);
            }

            var etag = Append(stateName, grainId, bytes);
            if (spoiled == FaultKind.ApplyThenThrow || Find(FaultKind.ApplyThenThrow, stateName, Key(grainId)) is not null)
            {
                throw new IntendedFailureException("after the write");
            }

            grainState.ETag = etag;
            grainState.RecordExists = true;
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_lock)
        {
            _rows.Remove((stateName, grainId.ToString()));
        }

        grainState.ETag = null!;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static string Key(GrainId grain) => grain.Key.ToString()!;

    private Fault? Find(FaultKind kind, string state, string key) => _faults.Find(fault => fault.Takes(kind, state, key));

    private string Append(string state, GrainId grain, BinaryData bytes)
    {
        var versions = _rows.TryGetValue((state, grain.ToString()), out var known) ? known : _rows[(state, grain.ToString())] = [];
        var etag = (versions.Count + 1).ToString(CultureInfo.InvariantCulture);
        versions.Add((bytes, etag));
        var write = new StoredWrite(state, Key(grain), etag, Encoding.UTF8.GetString(bytes));
        _journal.Add(write);
        Applied?.Invoke(write);
        foreach (var (wanted, found) in _waiters)
        {
            if (wanted(write))
            {
                found.TrySetResult(write);
            }
        }

        return etag;
    }

    private void Remove(Fault fault)
    {
        lock (_lock)
        {
            _faults.Remove(fault);
        }
    }
}
