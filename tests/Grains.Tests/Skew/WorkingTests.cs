using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Grains.Tests.Skew;

/// <summary>Agents and calls on silos whose clocks differ by 10 s.</summary>
public sealed class WorkingTests(SkewedSilos silos) : IClassFixture<SkewedSilos>
{
    private readonly SkewedFloor _floor = new(silos);

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    [InlineData(Wrong.Fast, Wrong.Fast)]
    public async Task Wrap_up_lasts_as_long_as_is_set(Wrong agent, Wrong call)
    {
        await _floor.Open(Wrong.Not, "\"wrapUpSeconds\":30");
        await _floor.Ready(agent, "ann");
        await _floor.Dial(call);
        await _floor.Talk("ann", await _floor.Center.Rings("ann"), 20);
        Assert.Equal(DeskStatus.WrapUp, _floor.StatusOf("ann"));
        await _floor.HappensAfter(30, () => _floor.StatusOf("ann") == DeskStatus.Available, "wrap-up ends");
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow, "timeout")]
    [InlineData(Wrong.Slow, Wrong.Fast, "timeout")]
    [InlineData(Wrong.Fast, Wrong.Slow, "rejected")]
    [InlineData(Wrong.Slow, Wrong.Fast, "rejected")]
    [InlineData(Wrong.Fast, Wrong.Fast, "busy")]
    public async Task Rest_after_a_miss_lasts_as_long_as_is_set(Wrong agent, Wrong call, string how)
    {
        await _floor.Open(Wrong.Not, "\"retryDelays\":{\"missed\":20,\"rejected\":20,\"busy\":20}");
        await _floor.Ready(agent, "ann");
        await _floor.Dial(call);
        await _floor.Center.End(await _floor.Center.Rings("ann"), how);
        await silos.Within(TimeSpan.FromSeconds(0.5), () => _floor.StatusOf("ann") == DeskStatus.Resting, "rests");
        await _floor.HappensAfter(20, () => _floor.Center.Ringing("ann") is not null, "is rung again");
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Agent_who_has_had_nothing_to_do_for_longest_gets_the_call(Wrong first, Wrong second)
    {
        await _floor.Open(Wrong.Not);
        await _floor.Ready(first, "ann");
        await _floor.Pass(0.5);
        await _floor.Ready(second, "bob");
        await _floor.Dial(Wrong.Not);
        await silos.Within(TimeSpan.FromSeconds(2), () => silos.Platform.Legs(leg => leg.User is not null && leg.IsRinging && leg.User.EndsWith(_floor.Center.Agent("")[1..], StringComparison.Ordinal)).Length > 0, "somebody is rung");
        Assert.NotNull(_floor.Center.Ringing("ann"));
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Offer_rings_to_its_end_and_a_talk_goes_on_however_often_the_agent_asks(Wrong agent, Wrong call)
    {
        await _floor.Open(Wrong.Not, "\"ringSeconds\":60");
        await _floor.Ready(agent, "ann");
        var caller = await _floor.Dial(call);
        var leg = await _floor.Center.Rings("ann");
        await _floor.Pass(59);
        Assert.True(leg.IsRinging);
        Assert.True(await _floor.Center.PickUp(leg));
        await _floor.Pass(300);
        Assert.True(_floor.Center.Talks(caller, "ann"));
        Assert.Equal(1, silos.Platform.Asked.Count(user => user == _floor.Center.Agent("ann")));
        await _floor.Center.End(leg);
        await _floor.Pass(1);
        Assert.InRange(_floor.Center.StoredDesk("ann").TalkSeconds, 299, 301);
        _floor.Center.AssertSound();
    }

    [Theory]
    [InlineData(Wrong.Fast)]
    [InlineData(Wrong.Slow)]
    public async Task Talk_long_enough_is_one_whatever_the_platform_takes_for_the_time(Wrong call)
    {
        await _floor.Open(Wrong.Not);
        await _floor.Ready(Wrong.Not, "ann");
        var caller = await _floor.Dial(call);
        await _floor.Talk("ann", await _floor.Center.Rings("ann"), 7);
        await _floor.Pass(2);
        var offer = Assert.Single(_floor.Center.Stored(caller)!.Offers);
        Assert.Equal(7, (offer.EndedAt - offer.AcceptedAt)!.Value.TotalSeconds, 0.6);
        Assert.Single(_floor.Center.Stored(caller)!.Waits);
    }
}
