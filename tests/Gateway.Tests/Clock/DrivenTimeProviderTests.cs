using ContactCenter.Gateway.Clock;
using ContactCenter.Grains.Time;
using CsCheck;

namespace ContactCenter.Gateway.Tests.Clock;

public sealed class DrivenTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private readonly DrivenTimeProvider _time = new(Start, new WorkInFlight());
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_the_order_of_due_time_then_of_creation_each_at_its_own_time()
    {
        Timer("second", 20);
        Timer("third", 20);
        Timer("first", 10);

        Drive(30);

        Assert.Equal(["first@10", "second@20", "third@20"], _fired);
        Assert.Equal(Start.AddSeconds(30), _time.GetUtcNow());
    }

    [Fact]
    public void Stamps_agree_with_the_date()
    {
        var stamp = _time.GetTimestamp();

        Drive(90);

        Assert.Equal(TimeSpan.FromSeconds(90), _time.GetElapsedTime(stamp));
    }

    [Fact]
    public void A_period_repeats_until_the_timer_is_disposed()
    {
        using var timer = Timer("tick", 10, period: 5);
        Drive(20);
        timer.Dispose();
        Drive(60);

        Assert.Equal(["tick@10", "tick@15", "tick@20"], _fired);
        Assert.Null(_time.NextDue);
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void A_changed_timer_fires_at_its_new_time_only()
    {
        using var timer = Timer("late", 10);
        timer.Change(TimeSpan.FromSeconds(40), Timeout.InfiniteTimeSpan);

        Assert.Equal(Start.AddSeconds(40), _time.NextDue);
        Drive(60);

        Assert.Equal(["late@40"], _fired);
    }

    [Fact]
    public async Task What_is_due_at_once_fires_without_being_driven()
    {
        var fired = new TaskCompletionSource();
        using var timer = _time.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await fired.Task;
    }

    [Fact]
    public async Task Delays_and_cancellations_of_the_framework_follow_it()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _time, TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), _time);

        Drive(10);
        await delay;
        Assert.False(limit.IsCancellationRequested);
        Drive(20);
        Assert.True(limit.IsCancellationRequested);
    }

    [Fact]
    public void Whatever_timers_there_are_and_however_far_each_move_goes_they_fire_in_order_and_none_is_left_out() =>
        Gen.Select(Gen.Int[1, 50].Array[1, 20], Gen.Int[1, 30].Array[1, 20]).Sample((dues, moves) =>
        {
            var time = new DrivenTimeProvider(Start, new WorkInFlight());
            var fired = new List<(int Due, int Number)>();
            var now = 0;
            var timers = dues.Select((due, number) => time.CreateTimer(
                _ =>
                {
                    Assert.Equal(Start.AddSeconds(due), time.GetUtcNow());
                    fired.Add((due, number));
                },
                null,
                TimeSpan.FromSeconds(due),
                Timeout.InfiniteTimeSpan)).ToArray();
            foreach (var move in moves)
            {
                now += move;
                Drive(time, now);
            }

            Assert.Equal(dues.Select((due, number) => (due, number)).Where(timer => timer.due <= now).Order(), fired);
            Array.ForEach(timers, timer => timer.Dispose());
            Assert.Null(time.NextDue);
        });

    private ITimer Timer(string name, int due, int? period = null) => _time.CreateTimer(
        _ => _fired.Add($"{name}@{(_time.GetUtcNow() - Start).TotalSeconds}"),
        null,
        TimeSpan.FromSeconds(due),
        period is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);

    private void Drive(int second) => Drive(_time, second);

    private static void Drive(DrivenTimeProvider time, int second)
    {
        while (time.FireNext(Start.AddSeconds(second)))
        {
        }

        time.MoveTo(Start.AddSeconds(second));
    }
}
