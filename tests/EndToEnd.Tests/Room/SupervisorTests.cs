using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>A supervisor listens in, whispers, joins, and takes over.</summary>
[Collection(RoomCollection.Name)]
public sealed class SupervisorTests(RoomCenter center)
{
    [Fact]
    public Task Caller_hears_nothing_of_who_listens_and_of_who_whispers() => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        var listens = await Joins(scene, boss, "monitor");
        await scene.Hears(listens, $"{agent}+caller", 3);
        await scene.Pass(10);
        Assert.Equal("caller", scene.HearsNow(leg));
        var whispers = await Joins(scene, boss, "whisper");
        await scene.Over(listens, 2);
        await scene.Hears(whispers, $"{agent}+caller", 3);
        await scene.Hears(leg, $"{boss}+caller", 1);
        await scene.Pass(10);
        scene.Heard(scene.Caller, "Please hold.", "music", agent);
    });

    [Fact]
    public Task Caller_hears_a_supervisor_who_barges_in_and_keeps_the_agent_when_the_supervisor_leaves() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        var joins = await Joins(scene, boss, "barge");
        await scene.Hears(scene.Caller, $"{agent}+{boss}", 3);
        await scene.Pass(10);
        scene.HangUp(joins);
        await scene.Hears(scene.Caller, agent, 2);
        await scene.Pass(10);
        scene.Heard(scene.Caller, "Please hold.", "music", agent, $"{agent}+{boss}", agent);
    });

    [Fact]
    public Task Caller_hears_the_supervisor_who_takes_over_instead_of_the_agent() => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        await scene.Pass(10);
        var takes = await Joins(scene, boss, "takeover");
        await scene.Over(leg, 3);
        await scene.Hears(scene.Caller, boss, 3);
        await scene.Hears(takes, "caller", 1);
        await scene.Pass(20);
        scene.HangUp(takes);
        await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.", 2);
        await scene.Over(scene.Caller, 10);
        Assert.Equal(agent, scene.HeardBy(scene.Caller)[2]);
    });

    [Fact]
    public Task Supervisor_who_listened_takes_over_without_a_moment_of_silence_for_the_caller() => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        await scene.Pass(10);
        var listens = await Joins(scene, boss, "monitor");
        await scene.Hears(listens, $"{agent}+caller", 3);
        await Joins(scene, boss, "takeover");
        await scene.Hears(scene.Caller, boss, 5);
        await scene.Over(leg, 2);
        Assert.DoesNotContain("silence", scene.HeardBy(scene.Caller, bound: 0.5));
    });

    [Fact]
    public Task Silent_supervisor_leaves_with_the_agent_and_the_caller_goes_on() => center.Play(async scene =>
    {
        var (_, leg) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        await scene.Pass(10);
        var listens = await Joins(scene, boss, "monitor");
        await scene.Pass(10);
        scene.HangUp(leg);
        await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.", 2);
        await scene.Over(listens, 3);
        await scene.Over(scene.Caller, 10);
    });

    private static async Task<string> Joins(Scene scene, string boss, string mode)
    {
        await scene.Orders("supervise", new JsonObject { ["supervisor"] = boss, ["mode"] = mode });
        return await scene.PicksUp(boss, 10);
    }
}
