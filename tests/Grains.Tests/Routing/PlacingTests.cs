using System.Text.Json;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Whatever becomes of the request that rings an agent, the caller is served, nobody is rung twice, and the agent is free in the end.</summary>
public sealed class PlacingTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private readonly Center _center = new(cluster);

    [Fact]
    public async Task A_caller_is_brought_together_with_the_agent_who_picks_up()
    {
        await _center.Open();
        var caller = await _center.Dial();
        await _center.Ready("ann");

        Assert.True(await _center.PickUp(await _center.Rings("ann", 5)));

        await cluster.Within(TimeSpan.FromSeconds(5), () => _center.Talks(caller, "ann"), "they talk");
        await _center.ServeAll([caller], ["ann"]);
    }

    [Theory]
    [InlineData(CreateFault.Refused)]
    [InlineData(CreateFault.Throttled)]
    [InlineData(CreateFault.Broken)]
    [InlineData(CreateFault.BrokenAfter)]
    [InlineData(CreateFault.Lost)]
    [InlineData(CreateFault.LostAfter)]
    internal async Task A_request_that_goes_wrong_costs_neither_the_caller_nor_the_agent(CreateFault fault)
    {
        await _center.Open();
        cluster.Platform.Plan(_center.Agent("ann"), fault);
        var caller = await _center.Dial();
        await _center.Ready("ann");

        await _center.ServeAll([caller], ["ann"], seconds: 60);

        var isMade = fault is CreateFault.BrokenAfter or CreateFault.LostAfter;
        Assert.Equal(isMade ? 1 : 2, cluster.Platform.Asked.Count(user => user == _center.Agent("ann")));
    }

    // There is no key of idempotency: a leg that shows itself long after its offer was given up can only be hung up.
    [Fact]
    public async Task A_leg_that_is_made_long_after_its_request_was_lost_is_hung_up_and_the_caller_served_by_the_next()
    {
        await _center.Open();
        cluster.Platform.Plan(_center.Agent("ann"), CreateFault.LostThenLate);
        cluster.Platform.MayRingTwice[_center.Agent("ann")] = true;
        var caller = await _center.Dial();
        await _center.Ready("ann");
        PlatformLeg[] Legs() => cluster.Platform.Legs(leg => leg.User == _center.Agent("ann"));
        await cluster.Within(TimeSpan.FromSeconds(12), () => Legs().Length == 2, "the late leg is there beside that of the second offer");
        var given = _center.Stored(caller)!.Offers[0].Id;
        var late = Assert.Single(Legs(), leg => leg.Place!.Offer == given);

        await cluster.Within(TimeSpan.FromSeconds(2), () => late.IsHungUp, "hung up");

        Assert.True(await _center.PickUp(Assert.Single(Legs(), leg => leg.IsRinging)));
        await _center.ServeAll([caller], ["ann"]);
        Assert.Equal(2, cluster.Platform.Asked.Count(user => user == _center.Agent("ann")));
    }

    [Fact]
    public async Task An_agent_hears_of_an_offer_together_with_its_leg()
    {
        await _center.Open();
        var caller = await _center.Dial();
        await _center.Ready("ann");
        await _center.Rings("ann", 5);
        await cluster.Within(TimeSpan.FromSeconds(5), () => _center.StoredDesk("ann").Reservation is { Leg: not null }, "told of the leg");

        var known = Reservations("ann");
        Assert.Contains(known, reservation => reservation is { TakenAt: null, Leg: null });
        Assert.DoesNotContain(known, reservation => reservation is { TakenAt: not null, Leg: null });
        await _center.ServeAll([caller], ["ann"]);
    }

    [Fact]
    public async Task An_agent_whose_leg_is_long_in_coming_asks_and_is_told_that_the_call_has_the_offer()
    {
        await _center.Open();
        cluster.Platform.Plan(_center.Agent("ann"), CreateFault.Throttled, CreateFault.Throttled, CreateFault.Throttled, CreateFault.Throttled);
        var caller = await _center.Dial();
        await _center.Ready("ann");

        await cluster.Within(TimeSpan.FromSeconds(8), () => _center.StoredDesk("ann").Reservation is { TakenAt: not null, Leg: null }, "told of the offer");
        await _center.ServeAll([caller], ["ann"]);
    }

    private Reservation[] Reservations(string agent) =>
    [
        .. cluster.Storage.Writes("agent", _center.Agent(agent)).Select(write => JsonSerializer.Deserialize<AgentState>(write.Json, StateJson.Options)!.AtDesk.Reservation).OfType<Reservation>(),
    ];
}
