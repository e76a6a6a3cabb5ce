namespace ContactCenter.Grains.Tests.Routing;

/// <summary>An agent in a room whose caller went without a word: the webhook of the end never comes.</summary>
public sealed class AloneTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private readonly Center _center = new(cluster);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_agent_whose_caller_left_without_a_word_is_alone_for_no_more_than_thirty_seconds(bool isForgotten)
    {
        await _center.Open();
        var caller = await _center.Dial();
        await _center.Ready("ann");
        var leg = await _center.Rings("ann", 5);
        Assert.True(await _center.PickUp(leg));
        await cluster.Within(TimeSpan.FromSeconds(5), () => _center.Talks(caller, "ann"), "they talk");
        await cluster.Advance(TimeSpan.FromSeconds(60));

        cluster.Platform.Vanish(caller, isForgotten);

        await cluster.Within(TimeSpan.FromSeconds(30), () => leg.IsHungUp && _center.IsFree("ann"), "the agent's leg is hung up and the agent free");
        Assert.NotNull(_center.Stored(caller)!.LoggedAt);
        _center.AssertSound();
    }

    // The caller was taken over, so that the agent's leg is one of a later offer than the first.
    [Fact]
    public async Task An_agent_who_is_alone_after_the_caller_was_passed_on_is_too()
    {
        await _center.Open();
        var caller = await _center.Dial();
        await _center.Ready("ann");
        var first = await _center.Rings("ann", 5);
        Assert.True(await _center.PickUp(first));
        await cluster.Advance(TimeSpan.FromSeconds(2));
        await _center.End(first);
        var second = await _center.Rings("ann", 20);
        Assert.True(await _center.PickUp(second));
        await cluster.Within(TimeSpan.FromSeconds(5), () => _center.Talks(caller, "ann"), "they talk again");

        cluster.Platform.Vanish(caller, isForgotten: false);

        await cluster.Within(TimeSpan.FromSeconds(30), () => second.IsHungUp && _center.IsFree("ann"), "the agent's leg is hung up and the agent free");
        _center.AssertSound();
    }
}
