using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Where other routers lose agents: a caller who goes in the moment of being assigned.</summary>
public sealed class LateCallerTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private readonly Center _center = new(cluster);

    // One miss would make the agent away, and anything that counts as the agent's fault would cost ten minutes.
    private const string Strict = """{"ringSeconds":10,"wrapUpSeconds":0,"missLimit":1,"retryDelays":{"missed":600,"rejected":600,"busy":600,"failed":600}}""";

    [Theory]
    [InlineData("before Reserve")]
    [InlineData("after Reserve")]
    [InlineData("before POST")]
    public async Task A_caller_who_goes_just_before_being_assigned_costs_the_agent_nothing(string point)
    {
        await _center.Open(settings: Strict);
        await _center.Hire("ann", "q");
        var caller = await _center.Dial();
        cluster.Gate.Once(point, () => cluster.Platform.End(caller, "completed"));

        await _center.Be("ann", "available");

        // The reservation under way is made first: before it the agent is as free as after it.
        await cluster.Advance(TimeSpan.FromSeconds(1));
        await cluster.Within(TimeSpan.FromSeconds(10), () => !cluster.Gate.IsOpen(point) && _center.IsFree("ann"), "let go");
        Assert.Equal((DeskStatus.Available, Presence.Available, 0, null), _center.StoredDesk("ann") is var desk ? (desk.Status, desk.Presence, desk.Misses, desk.RestUntil) : default);
        var next = await _center.Dial();
        Assert.True(await _center.PickUp(await _center.Rings("ann", 2)));
        await _center.ServeAll([next], ["ann"]);
    }

    [Fact]
    public async Task Caller_whose_answer_meets_a_row_that_was_not_read_waits_all_the_same()
    {
        var center = new Center(cluster);
        await center.Open();
        var id = GrainCluster.NewId();
        await cluster.Call(id).Event(Hooks.Status(id, "CON-" + id, "ringing", 1));
        await cluster.Forget(cluster.Call(id));

        await cluster.Call(id).Answer(Hooks.Answer(id, "CON-" + id, center.NumberOf()));

        Assert.True(Assert.Single(cluster.Stored(id)!.Waits).IsOpen);
        await center.Ready("ann");
        await center.Rings("ann");
    }
}
