namespace ContactCenter.Grains.Time;

/// <summary>
/// Counts what runs because something fell due: grain calls, writes, effects, requests. Registered only where time is driven, so
/// that whoever moves it learns when the work is done. Scopes overlap from cause to effect, so the count is zero only at rest.
/// </summary>
public sealed class WorkInFlight
{
    private readonly Lock _lock = new();
    private int _running;
    private long _begun;
    private TaskCompletionSource? _idle;

    /// <summary>How many pieces of work have begun so far; unchanged over a while means that nothing happened in it.</summary>
    public long Begun
    {
        get
        {
            lock (_lock)
            {
                return _begun;
            }
        }
    }

    /// <summary>True when nothing is running.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return _running == 0;
            }
        }
    }

    /// <summary>Begins a piece of work; dispose the scope once, when it is done.</summary>
    public Scope Begin()
    {
        lock (_lock)
        {
            _running++;
            _begun++;
        }

        return new Scope(this);
    }

    /// <summary>Completes when nothing is running.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
        {
            return _running == 0
                ? Task.CompletedTask
                : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void End()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_running == 0)
            {
                (idle, _idle) = (_idle, null);
            }
        }

        idle?.SetResult();
    }

    /// <summary>A piece of work that is running; the default value stands for none.</summary>
    public readonly struct Scope : IDisposable, IEquatable<Scope>
    {
        private readonly WorkInFlight? _work;

        internal Scope(WorkInFlight work) => _work = work;

        /// <inheritdoc/>
        public void Dispose() => _work?.End();

        /// <inheritdoc/>
        public bool Equals(Scope other) => ReferenceEquals(_work, other._work);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Scope other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => _work?.GetHashCode() ?? 0;

        /// <summary>Compares.</summary>
        public static bool operator ==(Scope left, Scope right) => left.Equals(right);

        /// <summary>Compares.</summary>
        public static bool operator !=(Scope left, Scope right) => !left.Equals(right);
    }
}
