using System.Diagnostics;

namespace ContactCenter.Simulator.Time;

/// <summary>
/// A loop whose time jumps to what is due next, in its own queue or the application's, once nothing outside is open. Whatever the
/// application was told at one moment it has digested (<see cref="IGatewayClock"/>) before the next moment comes.
/// </summary>
public sealed class DrivenLoop : SimLoop
{
    private static readonly TimeSpan Smallest = TimeSpan.FromMilliseconds(1);
    private readonly IGatewayClock _gateway;
    private readonly DrivenOptions _options;
    private readonly TimeProvider _real;
    private readonly OutsideQueue _outside;
    private readonly ITimer _alarm;
    private DateTimeOffset _now = DateTimeOffset.MinValue;
    private DateTimeOffset _gatewayNow = DateTimeOffset.MinValue;
    private DateTimeOffset? _gatewayNext;
    private bool _undigested = true;
    private bool _graceGiven;
    private long _advances;

    /// <summary>A loop that has not begun.</summary>
    /// <param name="gateway">The application's clock.</param>
    /// <param name="options">How it works.</param>
    /// <param name="real">Real time, for the guard.</param>
    public DrivenLoop(IGatewayClock gateway, DrivenOptions options, TimeProvider real)
    {
        _gateway = gateway;
        _options = options;
        _real = real;
        _now = WholeMilliseconds(options.Start)!.Value;
        _outside = new(options, Wake);
        _alarm = real.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override DateTimeOffset Now => _now;

    private protected override long Advances => _advances;

    private protected override long Overdue => _outside.Overdue;

    private protected override async Task Live()
    {
        await using (_alarm)
        {
            while (true)
            {
                Stopping.ThrowIfCancellationRequested();
                if (!RunWhatIsReady())
                {
                    await WaitOrMove();
                }
            }
        }
    }

    private protected override void Begin(OutsideWork work) => _outside.Add(work);

    // Both clocks tell milliseconds to each other: with finer times neither would ever be where the other is.
    private protected override TimeSpan Granted(TimeSpan delay) =>
        delay.Ticks % TimeSpan.TicksPerMillisecond is > 0 and var over && delay < DateTimeOffset.MaxValue - _now
            ? delay + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - over)
            : delay;

    private DateTimeOffset? WholeMilliseconds(DateTimeOffset? time) => time is { } due ? _now + Granted(due - _now) : null;

    private bool RunWhatIsReady()
    {
        if (RunPosts() || ApplyOutcome())
        {
            return true;
        }

        if (Timers.TakeDue(_now) is { } due)
        {
            RunWork(due);
            return true;
        }

        return false;
    }

    private new bool RunPosts()
    {
        var any = base.RunPosts();
        _undigested |= any;
        return any;
    }

    private bool ApplyOutcome()
    {
        if (_outside.TakeOutcome() is not { } outcome)
        {
            return false;
        }

        RunWork(outcome.Apply);
        return _undigested = true;
    }

    private async Task WaitOrMove()
    {
        if (_outside.HasRoomToStart)
        {
            // The application must not hear from a time that it has not reached.
            if (_gatewayNow < _now)
            {
                await Advance();
                return;
            }

            _outside.StartNext(Stopping);
        }
        else if (_outside.HoldsTime)
        {
            await WaitAtMost(_outside.UntilOverdue);

            // What it waits for may be a timer that it has armed in the meantime.
            _undigested |= _outside.LetGoOfOverdue();
        }
        else if (_undigested)
        {
            await Advance();
        }
        else if (_outside.HasOverdue && !_graceGiven)
        {
            _graceGiven = true;
            await WaitAtMost(_options.Grace);
        }
        else
        {
            await MoveOn();
        }
    }

    private async Task MoveOn()
    {
        var (own, theirs) = (Timers.Next, _gatewayNext);
        if ((own is null || theirs < own ? theirs : own) is not { } next)
        {
            await WaitForPost();
            return;
        }

        // A machine that is merely slow must not find all of its time-outs run out at the first step.
        if (_outside.HasOverdue && next - _now > _options.OverdueStep)
        {
            next = _now + _options.OverdueStep;
        }

        _now = next;
        _graceGiven = false;
        if (theirs <= next)
        {
            await Advance();
        }
    }

    /// <summary>Brings the application to our time, and lets it finish what it has begun; what it asks meanwhile is served.</summary>
    private async Task Advance()
    {
        _advances++;
        _undigested = false;
        var step = _gateway.AdvanceTo(_now, Stopping);
        if (!step.IsCompleted)
        {
            _ = step.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await Serve(step);
        }

        _gatewayNow = _now;
        var next = await step;

        // Due, and still not done: a little later, so that two clocks never wait for each other at one moment.
        _gatewayNext = next <= _now ? _now + Smallest : WholeMilliseconds(next);
    }

    private async Task Serve(Task step)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!step.IsCompleted)
        {
            var left = _options.Guard - Stopwatch.GetElapsedTime(begun);
            await WaitAtMost(left);

            // Part of the step, which is over once they are answered: no reason for another.
            base.RunPosts();
            if (left <= TimeSpan.Zero && !step.IsCompleted && _outside.HasRoomToStart)
            {
                // It seems to wait for a webhook that we keep back until its clock is right.
                _outside.StartNext(Stopping);
                begun = Stopwatch.GetTimestamp();
            }

            while (ApplyOutcome())
            {
                // Whatever is there.
            }
        }
    }

    private async ValueTask WaitAtMost(TimeSpan time)
    {
        _alarm.Change(time > TimeSpan.Zero ? time : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await WaitForPost();
        _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
