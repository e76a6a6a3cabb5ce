using ContactCenter.Domain.Dialling;
using CsCheck;

namespace ContactCenter.Domain.Tests.Dialling;

public sealed class DialAllowanceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Beyond_the_rate_an_agent_waits_until_the_oldest_call_is_a_minute_old()
    {
        var allowance = Take(Take(DialAllowance.None, "a", 0, true), "b", 30, true);
        allowance = Take(Take(allowance, "c", 59, false), "d", 60, true);
        Take(Take(allowance, "e", 89, false), "f", 90, true);
    }

    [Fact]
    public void A_repeated_webhook_of_a_call_counts_once()
    {
        var allowance = Take(Take(DialAllowance.None, "a", 0, true), "a", 1, true);
        Take(Take(allowance, "b", 2, true), "a", 3, true);
    }

    [Fact]
    public void No_minute_has_more_calls_than_the_rate() => Gen.Select(Gen.Int[1, 5], Gen.Int[0, 20].Array[0, 200]).Sample((rate, gaps) =>
    {
        var (allowance, now, taken) = (DialAllowance.None, Noon, new List<DateTimeOffset>());
        foreach (var (index, gap) in gaps.Index())
        {
            now += TimeSpan.FromSeconds(gap);
            (allowance, var may) = allowance.Take($"call-{index}", rate, now);
            Assert.Equal(taken.Count(at => at > now - DialAllowance.Window) < rate, may);
            if (may)
            {
                taken.Add(now);
            }
        }

        Assert.True(allowance.Calls.Count() <= rate);
    });

    private static DialAllowance Take(DialAllowance allowance, string call, int second, bool may)
    {
        var (next, given) = allowance.Take(call, 2, Noon.AddSeconds(second));
        Assert.Equal(may, given);
        return next;
    }
}
