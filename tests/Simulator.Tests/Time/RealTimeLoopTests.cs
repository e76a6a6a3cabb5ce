using ContactCenter.Simulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Simulator.Tests.Time;

public sealed class RealTimeLoopTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RealTimeLoop _loop;

    public RealTimeLoopTests() => _loop = new(_clock);

    public void Dispose() => _loop.Dispose();

    [Fact]
    public async Task Timers_run_by_time_and_then_by_insertion()
    {
        var ran = new List<string>();
        var done = new TaskCompletionSource();
        _loop.After(TimeSpan.FromSeconds(2), () => ran.Add("later"));
        _loop.After(TimeSpan.FromSeconds(1), () => ran.Add("first"));
        _loop.After(TimeSpan.FromSeconds(1), () => ran.Add("second"));
        _loop.After(TimeSpan.FromSeconds(3), done.SetResult);
        var run = _loop.Run();
        await Elapse(done.Task);
        Assert.Equal(["first", "second", "later"], ran);
        _loop.Stop();
        await run;
    }

    [Fact]
    public async Task Cancelled_timer_never_runs()
    {
        var done = new TaskCompletionSource();
        var cancelled = _loop.After(TimeSpan.FromSeconds(1), () => done.TrySetException(new InvalidOperationException("ran")));
        _loop.After(TimeSpan.FromSeconds(2), () => done.TrySetResult());
        cancelled.Dispose();
        var run = _loop.Run();
        await Elapse(done.Task);
        _loop.Stop();
        await run;
    }

    [Fact]
    public async Task Answers_questions_from_other_threads()
    {
        var run = _loop.Run();
        Assert.Equal(42, await _loop.Ask(() => 42));
        await Assert.ThrowsAsync<InvalidDataException>(() => _loop.Ask<int>(() => throw new InvalidDataException("no")));
        _loop.Stop();
        await run;
        await Assert.ThrowsAsync<OperationCanceledException>(() => _loop.Ask(() => 42));
    }

    [Fact]
    public async Task Exception_in_work_ends_the_run_and_is_told()
    {
        var run = _loop.Run();
        _loop.Post(() => throw new InvalidDataException("a bug"));
        await Assert.ThrowsAsync<InvalidDataException>(() => run);
        await Assert.ThrowsAsync<InvalidDataException>(() => _loop.Completion);
    }

    [Fact]
    public async Task Exception_in_work_outside_ends_the_run_too()
    {
        var run = _loop.Run();
        _loop.Post(() => _loop.Outside<int>(_ => throw new InvalidDataException("a bug"), _ => { }));
        await Assert.ThrowsAsync<InvalidDataException>(() => run);
    }

    [Fact]
    public async Task Stopping_cancels_work_outside()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = _loop.Run();
        _loop.Post(() => _loop.Outside(
            async cancel =>
            {
                await using var _ = cancel.Register(cancelled.SetResult);
                begun.SetResult();
                await cancelled.Task;
                return 0;
            },
            _ => { }));
        await begun.Task;
        _loop.Stop();
        await cancelled.Task;
        await run;
    }

    [Fact]
    public async Task Timers_off_the_loop_are_refused()
    {
        var run = _loop.Run();
        await _loop.Ask(() => 0);
        Assert.Throws<InvalidOperationException>(() => _loop.After(TimeSpan.Zero, () => { }));
        _loop.Stop();
        await run;
    }

    // Moves time in steps, each after the loop has looked at its timers.
    private async Task Elapse(Task until)
    {
        while (!until.IsCompleted)
        {
            await _loop.Ask(() => 0);
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        await until;
    }
}
