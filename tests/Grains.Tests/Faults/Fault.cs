namespace ContactCenter.Grains.Tests.Faults;

/// <summary>A planned fault; disposal ends it and lets go what it held.</summary>
internal sealed class Fault(FaultKind kind, string state, string? key, int times, Action<Fault> remove) : IDisposable
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = times;

    public FaultKind Kind => kind;

    /// <summary>Completes when an operation has met the fault.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Completes when what hangs may go on.</summary>
    public Task Released => _released.Task;

    /// <summary>Lets go what hangs, now and from now on.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>True when the operation meets the fault; it then counts.</summary>
    public bool Takes(FaultKind wanted, string stateName, string grainKey)
    {
        if (wanted != kind || stateName != state || (key is not null && key != grainKey) || _left == 0)
        {
            return false;
        }

        _left--;
        _arrived.TrySetResult();
        return true;
    }

    public void Dispose()
    {
        remove(this);
        Release();
    }
}
