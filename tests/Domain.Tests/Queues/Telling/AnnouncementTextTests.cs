using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Telling;

namespace ContactCenter.Domain.Tests.Queues.Telling;

public sealed class AnnouncementTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly Announcements All = new() { Comfort = "Please hold.", Position = true, ExpectedWait = true };

    [Fact]
    public void Comfort_place_and_wait_are_said_in_one()
    {
        Assert.Equal("Please hold. You are number 4 in the queue. The expected wait is about 3 minutes.", AnnouncementText.Of(All, 4, TimeSpan.FromSeconds(130)));
        Assert.Equal("Please hold. You are next in line. The expected wait is less than a minute.", AnnouncementText.Of(All, 1, TimeSpan.FromSeconds(59)));
    }

    [Fact]
    public void Wait_that_is_not_known_is_not_said()
    {
        Assert.Equal("Please hold. You are number 4 in the queue.", AnnouncementText.Of(All, 4, null));
        Assert.Null(AnnouncementText.Of(new() { ExpectedWait = true }, 4, null));
    }

    [Theory]
    [InlineData(60, "about 2 minutes")]
    [InlineData(121, "about 3 minutes")]
    [InlineData(3600, "about 60 minutes")]
    [InlineData(3601, "more than an hour")]
    public void Wait_is_rounded_up(int seconds, string expected) =>
        Assert.Contains(expected, AnnouncementText.Of(new() { ExpectedWait = true }, 1, TimeSpan.FromSeconds(seconds)), StringComparison.Ordinal);

    [Fact]
    public void Moments_follow_the_callers_own_clock_and_missed_ones_are_not_made_up_for()
    {
        Assert.Null(AnnouncementText.Next(new(), Noon, Noon));
        Assert.Equal(Noon.AddSeconds(30), AnnouncementText.Next(All, Noon, Noon));
        Assert.Equal(Noon.AddSeconds(90), AnnouncementText.Next(All, Noon, Noon.AddSeconds(30)));
        Assert.Equal(Noon.AddSeconds(330), AnnouncementText.Next(All, Noon, Noon.AddSeconds(300)));
    }
}
