using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>A caller who hangs up takes everybody along, in whatever state the call is: each scene ends with a look at every leg, every desk and the queue.</summary>
[Collection(RoomCollection.Name)]
public sealed class CallerGoneTests(RoomCenter center)
{
    private static readonly Dictionary<string, Func<Scene, Task>> States = new(StringComparer.Ordinal)
    {
        ["while the announcement is spoken"] = async scene => await scene.Hears(scene.Calls(), "Please hold."),
        ["while waiting"] = async scene => await scene.Hears(scene.Calls(), "music"),
        ["while an app rings"] = async scene =>
        {
            var agent = await scene.Agent("ann");
            scene.Calls();
            await scene.Rings(agent);
        },
        ["in the moment in which the agent picks up"] = async scene =>
        {
            var agent = await scene.Agent("ann");
            scene.Calls();
            await scene.PicksUp(agent);
        },
        ["while the agent hears the whisper"] = async scene =>
        {
            await scene.Admin(HttpMethod.Patch, $"/api/v1/queues/{scene.Queue}", new() { ["whisper"] = "A call for sales, please be nice." });
            var agent = await scene.Agent("ann");
            scene.Calls();
            await scene.Hears(await scene.PicksUp(agent), "A call for sales, please be nice.");
        },
        ["in the talk"] = async scene => await scene.Talk(),
        ["on hold"] = async scene => await OnHold(scene),
        ["while somebody who is consulted is rung"] = async scene => await Asks(scene, "consult"),
        ["while somebody is consulted"] = async scene => await scene.PicksUp((await Asks(scene, "consult")).Second),
        ["in a conference"] = async scene =>
        {
            var (first, second) = await Asks(scene, "consult");
            await scene.Hears(await scene.PicksUp(second), first);
            await scene.Does(first, "conference");
            await scene.Hears(scene.Caller, $"{first}+{second}");
        },
        ["in a blind transfer"] = async scene =>
        {
            await Asks(scene, "transfer");
            await scene.Pass(3);
        },
        ["while a number that is consulted rings"] = async scene =>
        {
            var (agent, _) = await scene.Talk();
            await scene.Does(agent, "consult", ConsultTests.To("number", "447700900099"));
            await scene.Rings("447700900099");
        },
        ["while a supervisor listens"] = async scene => await Supervised(scene, "monitor"),
        ["while a supervisor has barged in"] = async scene => await Supervised(scene, "barge"),
        ["after a supervisor has taken over"] = async scene => await Supervised(scene, "takeover"),
        ["while a supervisor is rung"] = async scene =>
        {
            await scene.Talk();
            var boss = await scene.Colleague("boss");
            await scene.Orders("supervise", new JsonObject { ["supervisor"] = boss, ["mode"] = "barge" });
            await scene.Rings(boss);
        },
        ["while the talk is recorded"] = async scene =>
        {
            var (agent, _) = await scene.Talk();
            await scene.Does(agent, "record", new JsonObject { ["action"] = "start" });
            await scene.Pass(5);
        },
        ["in the goodbye"] = async scene =>
        {
            var (_, leg) = await scene.Talk();
            await scene.Pass(10);
            scene.HangUp(leg);
            await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.");
        },
    };

    public static TheoryData<string> All => [.. States.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public Task Caller_who_hangs_up_leaves_nobody_behind(string when) => center.Play(async scene =>
    {
        await States[when](scene);
        scene.IsThere(scene.Caller);
        scene.HangUp(scene.Caller);
        await scene.Everybody_is_gone(within: 3);
    });

    private static async Task<string> OnHold(Scene scene)
    {
        var (agent, _) = await scene.Talk();
        await scene.Does(agent, "hold");
        await scene.Hears(scene.Caller, "music");
        return agent;
    }

    private static async Task<(string First, string Second)> Asks(Scene scene, string how)
    {
        var (first, _) = await scene.Talk();
        var second = await scene.Colleague("bob");
        await scene.Does(first, how, ConsultTests.To("agent", second));
        await scene.Hears(scene.Caller, "music");
        return (first, second);
    }

    private static async Task Supervised(Scene scene, string mode)
    {
        await scene.Talk();
        var boss = await scene.Colleague("boss");
        await scene.Orders("supervise", new JsonObject { ["supervisor"] = boss, ["mode"] = mode });
        var leg = await scene.PicksUp(boss);
        await scene.Until("the supervisor hears the caller", () => scene.HearsNow(leg).Contains("caller", StringComparison.Ordinal));
    }
}
