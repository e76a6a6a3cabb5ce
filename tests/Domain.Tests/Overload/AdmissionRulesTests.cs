using ContactCenter.Domain.Overload;
using CsCheck;

namespace ContactCenter.Domain.Tests.Overload;

public sealed class AdmissionRulesTests
{
    private static readonly AdmissionLimits Limits = new(8, 100, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(200));
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(800);

    [Fact]
    public void Nobody_is_turned_away_before_webhooks_are_slow()
    {
        var state = AdmissionState.Start(Limits);

        Assert.True(AdmissionRules.Admits(state, Limits.Most - 1, TimeSpan.Zero));
        Assert.False(AdmissionRules.Admits(state, Limits.Most, TimeSpan.Zero));
    }

    [Fact]
    public void The_limit_stays_within_its_bounds_whatever_happens() =>
        Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 500]).Array[1, 300].Sample(webhooks =>
        {
            var (state, now) = (AdmissionState.Start(Limits), TimeSpan.Zero);
            return webhooks.All(webhook =>
            {
                now += TimeSpan.FromMilliseconds(webhook.Item2);
                state = AdmissionRules.Served(state, Limits, TimeSpan.FromMilliseconds(webhook.Item1), now);
                return state.Limit >= Limits.Least && state.Limit <= Limits.Most;
            });
        });

    [Fact]
    public void Slow_webhooks_that_end_together_lower_the_limit_once()
    {
        var once = Serve(AdmissionState.Start(Limits), Slow, TimeSpan.FromSeconds(1));
        var burst = Serve(once, Slow, TimeSpan.FromMilliseconds(1_199));
        var again = Serve(burst, Slow, TimeSpan.FromMilliseconds(1_200));

        Assert.Equal(70, once.Limit, 6);
        Assert.Equal(once.Limit, burst.Limit);
        Assert.Equal(49, again.Limit, 6);
    }

    [Fact]
    public void The_limit_grows_back_once_webhooks_are_fast_again()
    {
        var state = new AdmissionState(Limits.Least, TimeSpan.Zero, TimeSpan.Zero);
        var served = 0;
        for (; state.Limit < Limits.Most; served++)
        {
            state = Serve(state, Fast, TimeSpan.FromSeconds(5));
        }

        // One more for each round of the limit: (100² − 8²) / 2 webhooks.
        Assert.InRange(served, 4_900, 5_100);
    }

    [Fact]
    public void Where_nothing_is_served_callers_are_not_sent_away_since_that_is_an_outage()
    {
        var state = Serve(AdmissionState.Start(Limits), Slow, TimeSpan.FromSeconds(10));

        Assert.False(AdmissionRules.Admits(state, 70, TimeSpan.FromSeconds(12)));
        Assert.True(AdmissionRules.Admits(state, 70, TimeSpan.FromSeconds(12.1)));
    }

    private static AdmissionState Serve(AdmissionState state, TimeSpan took, TimeSpan now) => AdmissionRules.Served(state, Limits, took, now);
}
