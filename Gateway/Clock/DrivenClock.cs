using System.Diagnostics;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Clock;

/// <summary>Moves driven time on, timer by timer, and waits after each for the work that fell due.</summary>
/// <param name="time">The time.</param>
/// <param name="work">What it waits for.</param>
/// <param name="longestWork">How long at most (real time): work may itself wait for time that has not come, or for a platform that waits for us. 250 ms unless said.</param>
internal sealed class DrivenClock(DrivenTimeProvider time, WorkInFlight work, TimeSpan? longestWork = null) : IDisposable
{
    private readonly TimeSpan _longestWork = longestWork ?? TimeSpan.FromMilliseconds(250);
    private const int QuietRounds = 3;
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Where time stands.</summary>
    public ClockReading Read() => new(time.GetUtcNow(), time.NextDue);

    /// <summary>Moves time on; one move at a time.</summary>
    /// <param name="now">Where to.</param>
    /// <param name="cancellationToken">Ends the move after the timer that is being served.</param>
    /// <returns>Where time stands then; null when <paramref name="now"/> is in the past.</returns>
    public async Task<ClockReading?> MoveTo(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (now < time.GetUtcNow())
            {
                return null;
            }

            // What came before, such as the notes after a webhook, happens before time moves.
            await Settle();
            while (time.FireNext(now))
            {
                await Settle();
                cancellationToken.ThrowIfCancellationRequested();
            }

            time.MoveTo(now);
            return Read();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task Settle()
    {
        var started = Stopwatch.GetTimestamp();
        var begun = work.Begun;
        for (var quiet = 0; quiet < QuietRounds && _longestWork - Stopwatch.GetElapsedTime(started) is var left && left > TimeSpan.Zero;)
        {
            if (!work.IsIdle)
            {
                // Measured once: a millisecond below zero would be a wait without an end.
                await work.WhenIdle().WaitAsync(left, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            // What was queued on the thread pool before us gets its turn to begin.
            await BehindTheQueue();
            quiet = work.IsIdle && work.Begun == begun ? quiet + 1 : 0;
            begun = work.Begun;
        }
    }

    private static Task BehindTheQueue()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.UnsafeQueueUserWorkItem(static reached => reached.SetResult(), reached, preferLocal: false);
        return reached.Task;
    }
}
