using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>An app that joins those which ring already, with real calls and agents: one wins, the others are hung up.</summary>
public sealed class LateRingTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private const string RingAll = """{"strategy":"ringAll","ringAllAtMost":3,"ringSeconds":10,"wrapUpSeconds":0,"missLimit":20,"retryDelays":{"missed":1,"rejected":1,"busy":1,"failed":1}}""";
    private readonly Center _center = new(cluster);

    [Theory]
    [InlineData("ann", "bob")]
    [InlineData("bob", "ann")]
    public async Task Whoever_picks_up_first_has_the_caller_and_the_other_is_free_at_once(string winner, string loser)
    {
        var (caller, late) = await BothRing();

        Assert.True(await _center.PickUp(_center.Ringing(winner)!));

        await cluster.Within(TimeSpan.FromSeconds(2), () => _center.Talks(caller, winner) && _center.IsFree(loser) && _center.Ringing(loser) is null, "one talks, the other is free");
        Assert.Single(_center.Stored(caller)!.Offers, offer => offer.Outcome == OfferOutcome.Accepted);
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    [Fact]
    public async Task Two_who_pick_up_at_the_same_time_have_one_winner()
    {
        var (caller, late) = await BothRing();
        var ann = _center.Ringing("ann")!;

        var won = await Task.WhenAll(_center.PickUp(ann), _center.PickUp(late));

        Assert.Single(won, isWinner => isWinner);
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    [Fact]
    public async Task The_late_one_rings_for_its_own_time_and_each_of_them_once_a_round()
    {
        var (caller, late) = await BothRing();
        await cluster.Within(TimeSpan.FromSeconds(8), () => _center.Ringing("ann") is null, "ann has missed it");
        await cluster.Within(TimeSpan.FromSeconds(3), () => _center.StoredDesk("ann").IsReady, "ann is ready again");
        await cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.True(late.IsRinging);
        Assert.Equal(["ann", "bob"], cluster.Platform.Asked.Where(user => user == _center.Agent("ann") || user == _center.Agent("bob")).Select(user => user[..3]));

        await cluster.Within(TimeSpan.FromSeconds(5), () => !late.IsRinging, "the late one rings out");
        Assert.InRange((cluster.Clock.GetUtcNow() - late.StartedAt).TotalSeconds, 9.5, 11);
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    // Ann rings for four seconds before bob joins.
    private async Task<(PlatformLeg Caller, PlatformLeg Late)> BothRing()
    {
        await _center.Open("q", RingAll);
        await _center.Ready("ann");
        var caller = await _center.Dial();
        await _center.Rings("ann", 5);
        await cluster.Advance(TimeSpan.FromSeconds(4));
        await _center.Ready("bob");
        var late = await _center.Rings("bob", 2);
        Assert.NotNull(_center.Ringing("ann"));
        return (caller, late);
    }
}
