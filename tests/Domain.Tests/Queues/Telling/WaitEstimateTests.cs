using ContactCenter.Domain.Queues.Telling;

namespace ContactCenter.Domain.Tests.Queues.Telling;

public sealed class WaitEstimateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private readonly WaitEstimate _estimate = new();

    [Fact]
    public void Without_evidence_or_agents_the_wait_is_not_known()
    {
        Assert.Null(_estimate.Of(1, Noon, hasAgents: true));
        AnswersEvery(60, count: 2);
        Assert.Null(_estimate.Of(1, Noon.AddSeconds(120), hasAgents: true));
        _estimate.Answered(Noon.AddSeconds(180));
        Assert.Equal(TimeSpan.FromSeconds(60), _estimate.Of(1, Noon.AddSeconds(180), hasAgents: true));
        Assert.Null(_estimate.Of(1, Noon.AddSeconds(180), hasAgents: false));
    }

    [Fact]
    public void Wait_grows_with_the_place()
    {
        AnswersEvery(60, count: 10);
        Assert.Equal(TimeSpan.FromMinutes(1), _estimate.Of(1, Noon.AddMinutes(10), hasAgents: true));
        Assert.Equal(TimeSpan.FromMinutes(7), _estimate.Of(7, Noon.AddMinutes(10), hasAgents: true));
    }

    [Fact]
    public void Queue_that_stalls_makes_the_wait_longer_and_then_unknown_never_an_old_figure()
    {
        AnswersEvery(20, count: 10);
        var last = TimeSpan.Zero;
        for (var minute = 4; minute <= 10; minute++)
        {
            var wait = Assert.NotNull(_estimate.Of(1, Noon.AddMinutes(minute), hasAgents: true));
            Assert.True(wait > last, $"{wait} after {last}");
            last = wait;
        }

        Assert.Null(_estimate.Of(1, Noon.AddMinutes(45), hasAgents: true));
    }

    [Fact]
    public void Time_without_a_line_counts_for_nothing()
    {
        AnswersEvery(60, count: 5);
        _estimate.Line(false, Noon.AddMinutes(5));
        _estimate.Line(true, Noon.AddMinutes(20));
        Assert.Equal(TimeSpan.FromMinutes(1), _estimate.Of(1, Noon.AddMinutes(20), hasAgents: true));
    }

    [Fact]
    public void Only_the_latest_answers_count()
    {
        AnswersEvery(60, count: 10);
        for (var i = 1; i <= 40; i++)
        {
            _estimate.Answered(Noon.AddMinutes(10).AddSeconds(10 * i));
        }

        Assert.Equal(TimeSpan.FromSeconds(10), _estimate.Of(1, Noon.AddMinutes(10).AddSeconds(400), hasAgents: true));
    }

    private void AnswersEvery(int seconds, int count)
    {
        _estimate.Line(true, Noon);
        for (var i = 1; i <= count; i++)
        {
            _estimate.Answered(Noon.AddSeconds(seconds * i));
        }
    }
}
