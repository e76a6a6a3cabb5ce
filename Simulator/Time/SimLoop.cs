using System.Threading.Channels;

namespace ContactCenter.Simulator.Time;

/// <summary>What both loops share: the mailbox, the timers, and how work is run.</summary>
public abstract class SimLoop : ISimLoop, IDisposable
{
    private static readonly Action Nothing = static () => { };
    private readonly Channel<Action> _posts = Channel.CreateUnbounded<Action>();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private int _thread = -1;
    private int _begun;
    private long _works;

    /// <summary>A loop that has not begun.</summary>
    private protected SimLoop() => Stopping = _stop.Token;

    /// <inheritdoc/>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Ends with the loop; faulted with the exception that ended it.</summary>
    public Task Completion => _completion.Task;

    /// <summary>What it did so far.</summary>
    public LoopReport Report => new(Interlocked.Read(ref _works), Advances, Overdue);

    private protected SimTimers Timers { get; } = new();

    private protected virtual long Advances => 0;

    private protected virtual long Overdue => 0;

    private protected CancellationToken Stopping { get; }

    /// <summary>Runs until <paramref name="stop"/>, <see cref="Stop"/> or an exception in a piece of work, which it throws.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        if (Interlocked.Exchange(ref _begun, 1) == 1)
        {
            throw new InvalidOperationException("A loop runs once.");
        }

        await using var registration = stop.Register(Stop);
        try
        {
            // Not on the thread of whoever starts it: the first pieces of work may be many.
            await Task.Run(Live, CancellationToken.None);
            _completion.TrySetResult();
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            _completion.TrySetResult();
        }
        catch (Exception e)
        {
            await _stop.CancelAsync();
            _completion.TrySetException(e);
            throw;
        }
        finally
        {
            _posts.Writer.TryComplete();
            AbandonPosts();
        }
    }

    /// <summary>Ends the loop after the piece of work that runs. From any thread.</summary>
    public void Stop()
    {
        if (!_completion.Task.IsCompleted)
        {
            _stop.Cancel();
        }
    }

    /// <summary>Frees what a loop that has ended holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public IDisposable After(TimeSpan delay, Action work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        MustBeOnLoop();
        var now = Now;
        delay = Granted(delay);
        return Timers.Add(delay < DateTimeOffset.MaxValue - now ? now + delay : DateTimeOffset.MaxValue, work);
    }

    /// <inheritdoc/>
    public void Post(Action work) => _posts.Writer.TryWrite(work);

    /// <inheritdoc/>
    public async Task<T> Ask<T>(Func<T> question)
    {
        if (IsOnLoop)
        {
            throw new InvalidOperationException("Already on the loop: call directly.");
        }

        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                answer.TrySetResult(question());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                answer.TrySetException(e);
            }
        });
        await Task.WhenAny(answer.Task, _completion.Task);
        return answer.Task.IsCompleted ? await answer.Task : throw new OperationCanceledException("The simulation has ended.");
    }

    /// <inheritdoc/>
    public void Outside<T>(Func<CancellationToken, Task<T>> work, Action<T> done)
    {
        MustBeOnLoop();
        Begin(new OutsideWork.Of<T>(work, done));
    }

    private protected abstract Task Live();

    /// <summary>The delay that a timer gets for the one that was asked for.</summary>
    private protected virtual TimeSpan Granted(TimeSpan delay) => delay;

    private protected abstract void Begin(OutsideWork work);

    private protected void Wake() => _posts.Writer.TryWrite(Nothing);

    private protected async ValueTask WaitForPost() => await _posts.Reader.WaitToReadAsync(Stopping);

    /// <summary>Runs what was posted before now; false when nothing was.</summary>
    private protected bool RunPosts()
    {
        var any = false;
        for (var left = _posts.Reader.Count; left > 0 && _posts.Reader.TryRead(out var work); left--)
        {
            if (!ReferenceEquals(work, Nothing))
            {
                any = true;
                RunWork(work);
            }
        }

        return any;
    }

    private protected void RunWork(Action work)
    {
        Stopping.ThrowIfCancellationRequested();
        _works++;
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            work();
        }
        finally
        {
            _thread = -1;
        }
    }

    /// <summary>Frees what it holds.</summary>
    private protected virtual void Dispose(bool disposing)
    {
        _completion.TrySetResult();
        _stop.Dispose();
    }

    private bool IsOnLoop => _thread == Environment.CurrentManagedThreadId;

    private void MustBeOnLoop()
    {
        if (_begun == 1 && !IsOnLoop)
        {
            throw new InvalidOperationException("Not on the loop: use Post or Ask.");
        }
    }

    private void AbandonPosts()
    {
        while (_posts.Reader.TryRead(out _))
        {
            // Askers learn from the end of the loop.
        }
    }
}
