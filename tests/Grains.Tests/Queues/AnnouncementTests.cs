using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

public sealed class AnnouncementTests(SpeakingCluster cluster) : IClassFixture<SpeakingCluster>
{
    private const string Settings = """{"announcements":{"firstAfterSeconds":10,"everySeconds":20,"comfort":"Please hold.","position":true,"expectedWait":true}}""";
    private readonly Floor _floor = cluster.NewFloor();

    [Fact]
    public async Task Those_who_wait_are_told_their_place_and_no_wait_that_is_not_known()
    {
        await _floor.Set(Settings);
        var call = await Waits("c1");
        await cluster.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, Said(call));

        await cluster.Advance(TimeSpan.FromSeconds(1));

        await GrainCluster.Until(() => Task.FromResult(Said(call) == 1), "told");
        var body = cluster.Said.Single(said => said.Leg == call.Leg).Body;
        Assert.Contains("Please hold. You are next in line.\"", body, StringComparison.Ordinal);
        Assert.Contains("en-US", body, StringComparison.Ordinal);
        await cluster.Advance(TimeSpan.FromSeconds(20));
        await GrainCluster.Until(() => Task.FromResult(Said(call) == 2), "told again");
    }

    [Fact]
    public async Task Who_is_being_offered_or_gone_is_told_nothing()
    {
        await _floor.Set(Settings);
        var (ringing, gone, waits) = (await Waits("c1"), await Waits("c2"), await Waits("c3"));
        await _floor.Agent("ann").Become(ready: true);
        await Floor.Offered(ringing);
        await gone.HangUp();

        await cluster.Advance(TimeSpan.FromSeconds(10));

        await GrainCluster.Until(() => Task.FromResult(Said(waits) == 1), "told");
        Assert.Equal((0, 0), (Said(ringing), Said(gone)));
    }

    [Fact]
    public async Task What_finds_no_room_is_dropped_and_not_said_later()
    {
        await _floor.Set(Settings);
        var calls = new List<FloorCall>();
        for (var i = 0; i < 20; i++)
        {
            calls.Add(await Waits($"c{i}"));
        }

        await cluster.Advance(TimeSpan.FromSeconds(10));
        await GrainCluster.Until(() => Task.FromResult(calls.Sum(Said) > 0), "some are told");
        for (var second = 0; second < 15; second++)
        {
            await cluster.Advance(TimeSpan.FromSeconds(1));
            await _floor.View();
        }

        // Two a second, and what was sent at once before its tokens were taken.
        Assert.InRange(calls.Sum(Said), 1, 8);
    }

    [Fact]
    public async Task An_agent_who_declines_while_the_caller_is_being_told_the_place_leaves_the_caller_to_the_next_one()
    {
        await _floor.Set(Settings);
        var (call, ann, bob) = (await Waits("c1"), _floor.Agent("ann"), _floor.Agent("bob"));
        ann.OnReserve = bid => Task.FromResult(ann.Bids.Count == 1 ? ann.Decide(bid) : new() { Refusal = "not-available", Version = ann.Version });
        var declined = false;
        cluster.Saying = async () =>
        {
            await ann.Become(ready: true);
            await call.Missed(await Floor.Offered(call), "Rejected");
            declined = true;
        };

        await cluster.Advance(TimeSpan.FromSeconds(10));
        await GrainCluster.Until(() => Task.FromResult(declined), "declined");
        await bob.Become(ready: true);

        Assert.Equal(bob.Name, (await Floor.Offered(call, 2)).Agent);
        Assert.Equal(["c1"], await _floor.Order());
    }

    private int Said(FloorCall call) => cluster.Said.Count(said => said.Leg == call.Leg);

    private async Task<FloorCall> Waits(string name)
    {
        var call = _floor.Call(name);
        call.Leg = call.Id;
        await call.Wait();
        return call;
    }
}
