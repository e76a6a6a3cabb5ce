using ContactCenter.Domain.Queues;
using CsCheck;

namespace ContactCenter.Domain.Tests;

/// <summary>Times of another process are ages.</summary>
public sealed class PeerClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Gen<TimeSpan> AnySpan = Gen.Double[-20, 20].Select(TimeSpan.FromSeconds);
    private static readonly Gen<TimeSpan> AnyAge = Gen.Double[0, 100_000].Select(TimeSpan.FromSeconds);

    [Fact]
    public void What_is_so_old_there_is_so_old_here_whatever_the_clocks_show() => Gen.Select(AnySpan, AnyAge).Sample((ahead, age) =>
    {
        var sentAt = Now + ahead;
        Assert.Equal(Now - age, new PeerClock(sentAt, Now).Ours(sentAt - age));
    });

    [Fact]
    public void Nothing_that_was_told_has_yet_to_happen() => Gen.Select(AnySpan, AnySpan).Sample((ahead, later) =>
        Assert.True(new PeerClock(Now + ahead, Now).Ours(Now + ahead + later) <= Now));

    [Fact]
    public void Two_who_tell_at_different_times_by_different_clocks_stay_in_the_order_in_which_they_came() =>
        Gen.Select(AnySpan, AnySpan, AnyAge, AnyAge, Gen.Double[0.001, 100].Select(TimeSpan.FromSeconds)).Sample((one, other, retry, late, between) =>
        {
            var earlier = new PeerClock(Now + one, Now).Ours(Now + one - retry);
            var heard = Now + late;
            var later = new PeerClock(heard + other, heard).Ours(Now - retry + between + other);
            Assert.True(earlier < later || later == heard);
        });

    [Fact]
    public void A_sender_that_does_not_tell_when_it_sent_is_taken_at_its_word()
    {
        var told = Now + TimeSpan.FromSeconds(3);
        Assert.Equal((told, new ServiceKey(5, 7, "c")), (new PeerClock(null, Now).Ours(told), new PeerClock(null, Now).Ours(new ServiceKey(5, 7, "c"))));
    }

    [Fact]
    public void Never_stays_never_and_no_time_is_too_far()
    {
        var peer = new PeerClock(Now, Now.AddSeconds(-10));
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MinValue, null), (peer.Ours(DateTimeOffset.MinValue), peer.Ours(DateTimeOffset.MinValue.AddSeconds(1)), peer.Ours((DateTimeOffset?)null)));
        Assert.Equal(peer.Now, peer.Ours(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_place_in_the_order_of_service_keeps_its_head_start()
    {
        var key = ServiceKey.Of(Now.AddSeconds(-30), 2, 60, "c");
        Assert.Equal(ServiceKey.Of(Now.AddSeconds(-25), 2, 60, "c"), new PeerClock(Now.AddSeconds(-5), Now).Ours(key));
    }
}
