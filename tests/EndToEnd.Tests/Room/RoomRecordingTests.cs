using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Recording during a talk: nothing of it is heard, and each stretch is a recording of its own.</summary>
[Collection(RoomCollection.Name)]
public sealed class RoomRecordingTests(RoomCenter center)
{
    [Fact]
    public Task Started_paused_resumed_and_stopped_recording_is_two_recordings_and_no_sound() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        foreach (var verb in (string[])["start", "pause", "resume", "stop"])
        {
            await scene.Does(agent, "record", new JsonObject { ["action"] = verb });
            await scene.Pass(10);
        }

        scene.Heard(scene.Caller, "Please hold.", "music", agent);
        Assert.Equal(2, scene.Seen.OfType<WebhookSent>().Where(sent => sent.Kind == WebhookKind.Record).DistinctBy(sent => sent.Delivery).Count());
        var list = (await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{scene.Caller}/recordings")).Body!.AsArray();
        Assert.Equal(2, list.Count);
    });

    [Fact]
    public Task Talks_of_a_queue_that_records_are_recorded_from_the_moment_the_agent_is_there() => center.Play(
        new SceneOptions { Queue = """ "record":true """ },
        async scene =>
        {
            var (_, leg) = await scene.Talk();
            await scene.Pass(20);
            scene.HangUp(leg);
            await scene.Over(scene.Caller, 10);
            await scene.Pass(3);
            var list = (await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{scene.Caller}/recordings")).Body!.AsArray();
            Assert.Single(list);
        });
}
