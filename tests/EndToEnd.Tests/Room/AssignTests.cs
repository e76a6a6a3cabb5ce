using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>A supervisor gives a waiting caller to a named agent.</summary>
[Collection(RoomCollection.Name)]
public sealed class AssignTests(RoomCenter center)
{
    [Fact]
    public Task Caller_who_waits_is_given_to_an_agent_of_no_queue_and_the_queues_figures_count_it() => center.Play(async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        var colleague = await scene.Colleague("cleo");
        await scene.Orders("assign", new JsonObject { ["agent"] = colleague });
        await scene.PicksUp(colleague);
        await scene.Hears(caller, colleague, 3);
        Assert.Empty(await scene.Waiting());
        await scene.Pass(20);
        scene.Heard(caller, "Please hold.", "music", colleague);
        var figures = (await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}")).Body!;
        Assert.Equal(0, (int)figures["waiting"]!);
    });

    [Fact]
    public Task App_that_rings_for_the_caller_stops_and_that_of_the_named_agent_rings() => center.Play(async scene =>
    {
        var turn = await scene.Agent("ann");
        var named = await scene.Colleague("cleo");
        var caller = scene.Calls();
        var rings = await scene.Rings(turn);
        await scene.Orders("assign", new JsonObject { ["agent"] = named });
        await scene.Over(rings, 2);
        await scene.PicksUp(named);
        await scene.Hears(caller, named, 3);
        scene.Heard(caller, "Please hold.", "music", named);
    });

    [Fact]
    public Task Named_agent_who_does_not_pick_up_leaves_the_caller_to_the_next_one() => center.Play(
        new SceneOptions { Queue = """ "retryDelays":{"missed":300,"rejected":300,"busy":300,"failed":300} """ },
        async scene =>
        {
            var caller = scene.Calls();
            await scene.Hears(caller, "music");
            var named = await scene.Colleague("cleo");
            await scene.Orders("assign", new JsonObject { ["agent"] = named });
            var missed = await scene.Rings(named);
            var next = await scene.Agent("ann");
            await scene.Over(missed, 40);
            await scene.PicksUp(next, 5);
            await scene.Hears(caller, next, 3);
            scene.Heard(caller, "Please hold.", "music", next);
        });

    [Fact]
    public Task Who_cannot_take_a_call_is_not_given_one_and_who_does_not_wait_is_not_given() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        var other = await scene.Colleague("cleo");
        Assert.Equal((409, "not-possible-now"), await Assign(scene, other));
        var waits = scene.Calls("447700909998", "second");
        await scene.Hears(waits, "music");
        Assert.Equal((409, "agent-not-available"), await Assign(scene, agent, waits));
        await scene.Pass(5);
        Assert.Equal("music", scene.HearsNow(waits));
        scene.HangUp(waits);
    });

    private static async Task<(int Status, string Code)> Assign(Scene scene, string agent, string? call = null)
    {
        var reply = await scene.Ask(HttpMethod.Post, $"/api/v1/calls/{call ?? scene.Caller}/assign", new JsonObject { ["agent"] = agent }, null);
        return (reply.Status, (string)reply.Body!["code"]!);
    }
}
