using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Budget;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Grains.Tests.Budget;

public sealed class BudgetLaneTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
    private readonly BudgetLane _lane;

    public BudgetLaneTests() => _lane = new(3, _clock);

    [Fact]
    public void A_process_alone_has_the_whole_rate_and_no_timer_while_nobody_waits()
    {
        Assert.Equal([true, true, true, false], Take(4));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, true, false], Take(4));
    }

    [Fact]
    public async Task Those_who_wait_get_their_tokens_when_they_come_free_the_urgent_first()
    {
        Take(3);
        var announce = Wait(BudgetPriority.Announce);
        var hangUp = Wait(BudgetPriority.HangUp);
        Assert.False(hangUp.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await hangUp;
        await announce;

        // Both were counted.
        Assert.Equal([true, false], Take(2));
    }

    [Fact]
    public async Task One_who_comes_now_does_not_overtake_one_who_waits_with_more_urgency()
    {
        Take(3);
        var alone = Wait(BudgetPriority.CallerAlone);
        _clock.Advance(TimeSpan.FromMilliseconds(999));

        Assert.False(_lane.TryTake(BudgetPriority.Connect));

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await alone;
        Assert.True(_lane.TryTake(BudgetPriority.Connect));
    }

    [Fact]
    public async Task One_who_comes_when_too_many_wait_is_turned_away_at_once_and_the_others_get_their_turn()
    {
        Take(3);
        var waiting = Enumerable.Range(0, BudgetLane.MostWaiting).Select(_ => Wait(BudgetPriority.Transfer)).ToList();

        var tooMany = Wait(BudgetPriority.HangUp);
        Assert.True(tooMany.IsCompleted);
        Assert.False(await tooMany);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await waiting[0];
        var late = _lane.Wait(BudgetPriority.Transfer, TestContext.Current.CancellationToken);
        Assert.False(late.IsCompleted);
    }

    [Fact]
    public async Task One_who_gives_up_leaves_the_token_to_the_next()
    {
        Take(3);
        using var patience = new CancellationTokenSource();
        var first = _lane.Wait(BudgetPriority.HangUp, patience.Token).AsTask();
        var second = Wait(BudgetPriority.Transfer);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        _clock.Advance(TimeSpan.FromSeconds(1));

        await second;
        Assert.Equal([true, true, false], Take(3));
    }

    [Fact]
    public void Too_many_requests_shrink_the_rate_and_it_comes_back()
    {
        _lane.Throttled();
        Assert.Equal([true, false], Take(2));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([true, true, true, false], Take(4));
    }

    [Fact]
    public async Task A_member_uses_its_lease_and_one_of_n_once_that_is_over()
    {
        _lane.Join();
        _lane.Lease(2, 3, _clock.GetUtcNow(), TimeSpan.FromSeconds(3));
        Assert.Equal([true, true, false], Take(3));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([true, false], Take(2));

        _lane.Lease(0, 3, _clock.GetUtcNow(), TimeSpan.FromSeconds(3));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_lane.TryTake(BudgetPriority.CallerAlone));

        // A lease of none is waited out, not for ever.
        var waiting = Wait(BudgetPriority.CallerAlone);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await waiting;
    }

    [Fact]
    public void What_was_wanted_is_reported_once_whether_it_was_had_or_not()
    {
        Take(5);
        _lane.Throttled();

        Assert.Equal((5, true), _lane.Report());
        Assert.Equal((0, false), _lane.Report());
    }

    public void Dispose() => _lane.Dispose();

    private bool[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => _lane.TryTake(BudgetPriority.Connect))];

    private Task<bool> Wait(BudgetPriority priority) => _lane.Wait(priority, TestContext.Current.CancellationToken).AsTask();
}
