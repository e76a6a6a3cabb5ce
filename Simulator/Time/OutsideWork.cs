using System.Diagnostics;

namespace ContactCenter.Simulator.Time;

/// <summary>Work outside of the loop, from its start to the outcome that the loop applies.</summary>
internal abstract class OutsideWork
{
    private long _started;

    /// <summary>True once <see cref="Apply"/> may be called.</summary>
    public abstract bool IsDone { get; }

    /// <summary>True once it was started.</summary>
    public bool IsStarted => _started != 0;

    /// <summary>How long it is open, in real time.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    /// <summary>Starts it on the thread pool; <paramref name="wake"/> is called when it is done, from any thread.</summary>
    public void Start(Action wake, CancellationToken cancel)
    {
        _started = Stopwatch.GetTimestamp();
        Begin(wake, cancel);
    }

    /// <summary>Hands the outcome over, or throws what the work threw.</summary>
    public abstract void Apply();

    protected abstract void Begin(Action wake, CancellationToken cancel);

    internal sealed class Of<T>(Func<CancellationToken, Task<T>> work, Action<T> done) : OutsideWork
    {
        private Task<T>? _task;

        public override bool IsDone => _task is { IsCompleted: true };

        // Called when it is done: nothing is waited for.
        public override void Apply() => done(_task!.GetAwaiter().GetResult());

        protected override void Begin(Action wake, CancellationToken cancel)
        {
            _task = Task.Run(() => work(cancel), CancellationToken.None);
            _task.ContinueWith(static (_, w) => ((Action)w!)(), wake, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
