namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Hold and resume.</summary>
[Collection(RoomCollection.Name)]
public sealed class HoldTests(RoomCenter center)
{
    [Fact]
    public Task Held_caller_hears_music_and_nobody_hears_the_caller_until_the_agent_resumes() => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Pass(5);
        for (var round = 0; round < 2; round++)
        {
            await scene.Does(agent, "hold");
            await scene.Hears(scene.Caller, "music", 1);
            await scene.Hears(leg, "silence", 1);
            await scene.Pass(90);
            Assert.Equal("music", scene.HearsNow(scene.Caller));
            await scene.Does(agent, "resume");
            await scene.Hears(scene.Caller, agent, 1);
            await scene.Hears(leg, "caller", 1);
            await scene.Pass(5);
        }

        scene.Heard(scene.Caller, "Please hold.", "music", agent, "music", agent, "music", agent);
    });

    [Fact]
    public Task Held_caller_whose_agent_hangs_up_hears_the_next_step_with_nothing_of_the_hold_left() => center.Play(
        new SceneOptions { Step = """ "afterCall":"after" """, Steps = """ "after":{"type":"hangUp","text":"Thank you."} """ },
        async scene =>
        {
            var (agent, leg) = await scene.Talk();
            await scene.Pass(10);
            await scene.Does(agent, "hold");
            await scene.Hears(scene.Caller, "music", 1);
            await scene.Pass(20);
            scene.HangUp(leg);
            await scene.Hears(scene.Caller, "Thank you.", 2);
            await scene.Over(scene.Caller);
            scene.Heard(scene.Caller, "Please hold.", "music", agent, "music", "Thank you.", "gone");
        });

    [Fact]
    public Task Held_caller_of_a_lost_agent_is_heard_by_the_next_one() => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Presence(agent, "away");
        await scene.Pass(10);
        await scene.Does(agent, "hold");
        await scene.Hears(scene.Caller, "music", 1);
        scene.LosesConnection(leg);
        await scene.Over(leg, 10);
        var next = await scene.Agent("bob");
        var nextLeg = await scene.PicksUp(next, 20);
        await scene.Hears(scene.Caller, next, 10);
        await scene.Hears(nextLeg, "caller");
    });

    [Fact]
    public Task Hold_of_somebody_elses_caller_is_refused() => center.Play(async scene =>
    {
        await scene.Talk();
        var other = await scene.Colleague("bob");
        var reply = await scene.Ask(HttpMethod.Post, $"/api/v1/calls/{scene.Caller}/hold", null, other);
        Assert.Equal((403, "not-yours"), (reply.Status, reply.Code));
    });
}
