using ContactCenter.Simulator.Time;
using CsCheck;

namespace ContactCenter.Simulator.Tests.Time;

public sealed class SimTimersTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_is_armed_and_cancelled_the_rest_comes_by_time_and_insertion() =>
        Gen.Select(Gen.Int[0, 20], Gen.Bool).Array[0, 3000].Sample(
            plan =>
            {
                var timers = new SimTimers();
                var came = new List<int>();
                var handles = plan.Select((p, i) => timers.Add(Start.AddSeconds(p.Item1), () => came.Add(i))).ToList();
                for (var i = 0; i < plan.Length; i++)
                {
                    if (plan[i].Item2)
                    {
                        handles[i].Dispose();
                        handles[i].Dispose();
                    }
                }

                while (timers.TakeDue(Start.AddSeconds(20)) is { } due)
                {
                    due();
                }

                var expected = plan.Select((p, i) => (p, i)).Where(x => !x.p.Item2).OrderBy(x => x.p.Item1).Select(x => x.i);
                Assert.Equal(expected, came);
                Assert.Null(timers.Next);
            },
            iter: 50);

    [Fact]
    public void Cancelled_timers_are_not_kept_until_they_are_due()
    {
        var timers = new SimTimers();
        for (var i = 0; i < 100_000; i++)
        {
            timers.Add(Start.AddHours(2), () => { }).Dispose();
        }

        Assert.InRange(timers.Kept, 0, 5000);
    }
}
