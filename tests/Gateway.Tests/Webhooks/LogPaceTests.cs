using ContactCenter.Gateway.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.Webhooks;

public sealed class LogPaceTests
{
    [Fact]
    public void A_flood_is_told_at_once_and_then_every_ten_seconds_with_how_many_there_were()
    {
        var clock = new FakeTimeProvider();
        var pace = new LogPace(clock);

        Assert.True(pace.MayTell(out var first));
        Assert.False(pace.MayTell(out _));
        Assert.False(pace.MayTell(out _));
        clock.Advance(LogPace.Pause);
        Assert.True(pace.MayTell(out var second));
        Assert.False(pace.MayTell(out _));

        Assert.Equal((0, 2), (first, second));
    }
}
