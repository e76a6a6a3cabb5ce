using System.Text;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>An agent who sits in a room of their own takes a waiting caller there.</summary>
[Collection(RoomCollection.Name)]
public sealed class PullTests(RoomCenter center)
{
    private static readonly SceneOptions WithRoom = new() { AppUser = "own", Steps = """ "own":{"type":"room","announce":"You are ready."} """ };

    [Fact]
    public Task Pulled_caller_hears_the_words_of_the_demo_and_then_the_agent_and_goes_on_when_the_agent_leaves() => center.Play(WithRoom, async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        await scene.Pass(30);
        var (agent, leg) = await Pulls(scene);
        await scene.Hears(caller, $"Thank you for waiting. We'll connect you to AGENT-{agent} now...", 2);
        await scene.Hears(caller, agent, 10);
        await scene.Hears(leg, "caller", 1);
        await scene.Pass(20);
        scene.HangUp(leg);
        await scene.Hears(caller, "Thank you for calling. Goodbye.", 2);
        await scene.Over(caller, 10);
        scene.Heard(caller, "Please hold.", "music", $"Thank you for waiting. We'll connect you to AGENT-{agent} now...", agent, "Thank you for calling. Goodbye.", "gone");
    });

    [Fact]
    public Task Pulled_caller_who_hangs_up_leaves_the_agent_in_the_room() => center.Play(WithRoom, async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        var (agent, leg) = await Pulls(scene);
        await scene.Hears(caller, agent, 10);
        scene.HangUp(caller);

        // The room is silent then, as the agent's own rooms are.
        await scene.Pass(4);
        scene.IsThere(leg);
        scene.HangUp(leg);
    });

    // The agent's app calls its own room; the command is what /api/queue/transfer gives to the caller's call.
    private static async Task<(string Agent, string Leg)> Pulls(Scene scene)
    {
        var agent = await scene.Colleague("ann");
        var leg = scene.CallsServer(agent);
        await scene.Hears(leg, "You are ready.");
        await scene.Until("the agent is in the room", () => scene.RoomOf(leg) is not null);
        var room = scene.RoomOf(leg)!;
        var arguments = $$"""{"room":"{{room}}","agentCall":"{{leg}}","leg":"{{leg}}","name":"AGENT-{{agent}}"}""";
        var reply = await scene.Outside(async _ => await scene.Grains.GetGrain<ICallRouting>(scene.Caller)
            .Act(new CallCommand { OperationId = $"pull-{leg}", Name = "pull", Agent = agent, Arguments = Encoding.UTF8.GetBytes(arguments), BaseUrl = scene.BaseUrl }));
        Assert.True(reply.IsDone, string.Join(", ", reply.Refusals.Select(refusal => refusal.ToString())));
        return (agent, leg);
    }
}
