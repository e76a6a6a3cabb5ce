using ContactCenter.Domain.Budget;
using CsCheck;

namespace ContactCenter.Domain.Tests.Budget;

public sealed class BudgetTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_span_of_a_second_wherever_it_begins_sees_more_than_the_rate() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[0, 400].Array[1, 200]).Sample((rate, gaps) =>
        {
            var window = new BudgetWindow();
            var taken = new List<DateTimeOffset>();
            var now = Start;
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                if (window.TryTake(BudgetRate.PerSecond(rate), now))
                {
                    taken.Add(now);
                }
                else
                {
                    // Refused only because the second is full, and free exactly when its oldest leaves.
                    Assert.Equal(rate, taken.Count(at => at > now.AddSeconds(-1)));
                    Assert.Equal(taken[^rate].AddSeconds(1), window.FreeAt(BudgetRate.PerSecond(rate), now));
                }
            }

            Assert.All(taken, from => Assert.True(taken.Count(at => at >= from && at < from.AddSeconds(1)) <= rate));
        });

    [Fact]
    public void All_leases_together_stay_below_the_rate_in_every_second_however_demands_move() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[1, 6], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], Gen.Int[0, 400]).Array[1, 120]).Sample((rate, count, steps) =>
        {
            var ledger = BudgetLedger.Empty;
            var windows = Enumerable.Range(0, count).Select(_ => new BudgetWindow()).ToArray();
            var until = new DateTimeOffset[count];
            var taken = new List<DateTimeOffset>();
            var now = Start;
            foreach (var (who, demand, gap) in steps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                var member = who % count;
                ledger = ledger.Renew($"silo-{member}", demand, rate, now);
                until[member] = now + BudgetLedger.Lease;
                Assert.InRange(ledger.Members.Values.Sum(m => m.PromisedAt(now)), 0, rate);

                // Everybody takes all that they may.
                for (var i = 0; i < count; i++)
                {
                    while (now < until[i] && ledger.Members.TryGetValue($"silo-{i}", out var lease) && windows[i].TryTake(BudgetRate.PerSecond(lease.Tokens), now))
                    {
                        taken.Add(now);
                    }
                }
            }

            Assert.All(taken, from => Assert.True(taken.Count(at => at >= from && at < from.AddSeconds(1)) <= rate, $"{rate} a second were exceeded"));
        });

    [Fact]
    public void A_rate_is_divided_fairly_and_who_wants_little_gets_it()
    {
        Assert.Equal([5, 5, 5], Settled(15, 100, 100, 100));
        Assert.Equal([1, 7, 7], Settled(15, 1, 100, 100));
        Assert.Equal([1, 1, 1], Settled(3, 0, 0, 0));
        Assert.Equal([0, 3], Settled(3, 0, 100));
    }

    [Fact]
    public void Nobody_who_wants_something_is_left_without_where_there_is_one_for_each() =>
        Gen.Select(Gen.Int[3, 15], Gen.Int[0, 40].Array[1, 3]).Sample((rate, demands) =>
        {
            var settled = Settled(rate, demands);
            Assert.Equal(rate, settled.Sum());
            Assert.All(demands.Zip(settled), pair => Assert.True(pair.Second >= Math.Min(pair.First, rate / demands.Length)));
        });

    [Fact]
    public void A_silo_that_is_gone_frees_its_part_once_its_lease_is_over()
    {
        var ledger = BudgetLedger.Empty.Renew("a", 100, 3, Start);
        Assert.Equal(3, ledger.Members["a"].Tokens);
        ledger = ledger.Renew("b", 100, 3, Start.AddSeconds(3));
        Assert.Equal(0, ledger.Members["b"].Tokens);

        ledger = ledger.Renew("b", 100, 3, Start.AddSeconds(4));

        Assert.Equal(3, ledger.Members["b"].Tokens);
    }

    [Fact]
    public void Of_those_who_come_together_the_urgent_go_first()
    {
        var queue = new BudgetQueue<string>();
        foreach (var priority in Enum.GetValues<BudgetPriority>().Reverse())
        {
            queue.Add(priority.ToString(), priority, Start);
        }

        Assert.Equal(Enum.GetNames<BudgetPriority>(), Drain(queue));
    }

    [Fact]
    public void Nobody_is_overtaken_by_one_who_came_later_than_their_priority_allows() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3000]).Array[2, 60].Sample(arrivals =>
        {
            var queue = new BudgetQueue<Waiter>();
            var now = Start;
            foreach (var (priority, gap) in arrivals)
            {
                now += TimeSpan.FromMilliseconds(gap);
                queue.Add(new((BudgetPriority)priority, now), (BudgetPriority)priority, now);
            }

            var order = Drain(queue);
            for (var first = 0; first < order.Count; first++)
            {
                foreach (var later in order.Skip(first + 1))
                {
                    var allowed = ((int)later.Priority - (int)order[first].Priority) * BudgetQueue<Waiter>.Step;
                    Assert.True(order[first].At - later.At <= allowed);
                }
            }
        });

    [Fact]
    public void Too_many_requests_halve_the_rate_once_a_second_and_it_comes_back_within_ten()
    {
        var throttle = BudgetThrottle.None.Hit(Start).Hit(Start.AddSeconds(0.5));
        Assert.Equal(7, throttle.Of(15, Start));
        Assert.Equal(1, throttle.Of(3, Start));

        Assert.Equal(3, throttle.Hit(Start.AddSeconds(1)).Of(10, Start.AddSeconds(1)));
        Assert.Equal(15, throttle.Of(15, Start.AddSeconds(5)));
    }

    [Fact]
    public void However_often_it_is_hit_at_least_one_a_second_is_left_and_all_comes_back() =>
        Gen.Int[0, 3000].Array[1, 60].Sample(gaps =>
        {
            var (throttle, now) = (BudgetThrottle.None, Start);
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                throttle = throttle.Hit(now);
                Assert.InRange(throttle.Of(15, now), 1, 15);
            }

            Assert.Equal(15, throttle.Of(15, now.AddSeconds(10)));
        });

    [Theory]
    [InlineData(3, 1, 3, 1)]
    [InlineData(15, 4, 3, 1)]
    [InlineData(3, 4, 1, 2)]
    [InlineData(3, 9, 1, 3)]
    public void A_part_without_a_lease_is_one_of_n(int perSecond, int members, int tokens, int seconds) =>
        Assert.Equal(new BudgetRate(tokens, TimeSpan.FromSeconds(seconds)), BudgetRate.Part(perSecond, members));

    // What the leases are once everybody has renewed often enough.
    private static int[] Settled(int rate, params int[] demands)
    {
        var ledger = BudgetLedger.Empty;
        for (var second = 0; second < 8; second++)
        {
            for (var i = 0; i < demands.Length; i++)
            {
                ledger = ledger.Renew($"silo-{i}", demands[i], rate, Start.AddSeconds(second).AddMilliseconds(i));
            }
        }

        return [.. ledger.Members.Values.Select(member => member.Tokens)];
    }

    private static List<T> Drain<T>(BudgetQueue<T> queue)
        where T : class
    {
        var order = new List<T>();
        while (queue.First is { } first)
        {
            order.Add(first);
            queue.RemoveFirst();
        }

        return order;
    }

    private sealed record Waiter(BudgetPriority Priority, DateTimeOffset At);
}
