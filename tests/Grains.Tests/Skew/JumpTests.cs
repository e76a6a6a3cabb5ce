using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Tests.Routing;

namespace ContactCenter.Grains.Tests.Skew;

/// <summary>Grains that go on on a silo with another clock, and what one silo asks of calls on another.</summary>
public sealed class JumpTests
{
    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Queue_whose_silo_dies_goes_on_by_another_clock_with_nobody_lost_and_nothing_negative(Wrong dies, Wrong calls)
    {
        await using var silos = new SkewedSilos();
        await silos.InitializeAsync();
        var floor = new SkewedFloor(silos);
        await floor.Open(dies, "\"maxWaitSeconds\":120,\"serviceLevelSeconds\":20");
        var began = silos.Clock.GetUtcNow();
        var (first, second) = (await floor.Dial(calls), await At(5, Wrong.Not));
        await silos.Kill(dies);
        await GrainCluster.Until(async () => (await floor.Waiting()).Length == 2, "goes on");
        Assert.Equal([first.Uuid, second.Uuid], (await floor.Waiting()).Select(caller => caller.CallId));
        var third = await At(30, calls);

        // Time passes while silos are waited for, too; clocks differ by 10 s at most.
        var waited = (await floor.View()).LongestWaitSeconds;
        Assert.InRange(waited, 25, (silos.Clock.GetUtcNow() - began).TotalSeconds + 11);
        await floor.Ready(Wrong.Not, "ann");
        await floor.Center.ServeAll([first, second, third], ["ann"]);

        var today = (await floor.View()).Today;
        Assert.Equal((3, true, true), (today.Answered, today.AverageWaitSeconds >= 0, today.LongestWaitSeconds >= 0));

        async Task<PlatformLeg> At(double seconds, Wrong clock)
        {
            await floor.Pass(seconds);
            return await floor.Dial(clock);
        }
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Calls_and_agents_whose_silo_dies_go_on_by_another_clock_and_every_caller_is_served(Wrong dies, Wrong other)
    {
        await using var silos = new SkewedSilos();
        await silos.InitializeAsync();
        var floor = new SkewedFloor(silos);
        await floor.Open(other, "\"wrapUpSeconds\":5,\"ringSeconds\":30");
        await floor.Ready(dies, "ann");
        await floor.Ready(dies, "bob");
        var (talks, rings, waits) = (await floor.Dial(dies), await floor.Dial(dies), await floor.Dial(other));
        var leg = await floor.Center.Rings("ann");
        await floor.Center.Rings("bob");
        Assert.True(await floor.Center.PickUp(leg));
        await floor.Pass(10);

        await silos.Kill(dies);
        await floor.Center.ServeAll([talks, rings, waits], ["ann", "bob"]);
        await floor.Pass(20);

        Assert.All(new[] { talks, rings, waits }, caller => Assert.All(floor.Center.Stored(caller)!.Waits, wait => Assert.InRange((wait.EndedAt - wait.QueuedAt)!.Value.TotalSeconds, -10.5, 120)));
        await silos.Within(TimeSpan.FromSeconds(60), () => new[] { "ann", "bob" }.All(agent => floor.StatusOf(agent) == Domain.Agents.Desk.DeskStatus.Available), "agents are free");
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Leg_that_was_made_a_moment_ago_is_not_healed_away_by_a_sweeper_with_another_clock(Wrong sweeper, Wrong call)
    {
        await using var silos = new SkewedSilos();
        await silos.InitializeAsync();
        var floor = new SkewedFloor(silos);
        await silos.On(sweeper, () => Task.WhenAll(Enumerable.Range(0, WatchShard.Count).Select(shard => silos.Grains.GetGrain<IWatchGrain>(WatchShard.Name(shard)).List().AsTask())));
        await floor.Open(Wrong.Not, "\"ringSeconds\":30");
        silos.Platform.Hidden[floor.Center.Agent("ann")] = true;
        var caller = await floor.Dial(call);

        // The sweeper looks 10 s after the call came.
        await floor.Pass(7);
        await floor.Ready(Wrong.Not, "ann");
        var leg = await floor.Center.Rings("ann", 1);
        await floor.Pass(4);
        Assert.Equal(OfferOutcome.Pending, Assert.Single(floor.Center.Stored(caller)!.Offers).Outcome);

        silos.Platform.Hidden.Clear();
        await floor.Pass(10);
        Assert.True(await floor.Center.PickUp(leg));
        await silos.Within(TimeSpan.FromSeconds(1), () => floor.Center.Talks(caller, "ann"), "talk");
    }

    [Theory]
    [InlineData(Wrong.Fast)]
    public async Task Call_reckons_by_its_own_clock_for_how_long_it_heard_nothing_of_a_leg(Wrong clock)
    {
        await using var silos = new SkewedSilos();
        await silos.InitializeAsync();
        var floor = new SkewedFloor(silos);
        await floor.Open(Wrong.Not);
        var caller = await floor.Dial(clock);
        await floor.Pass(3);
        Assert.Empty(await silos.Call(caller.Uuid).SilentLegs(TimeSpan.FromSeconds(5)));
        await floor.Pass(3);
        Assert.Equal(caller.Uuid, Assert.Single(await silos.Call(caller.Uuid).SilentLegs(TimeSpan.FromSeconds(5))).Uuid);
    }
}
