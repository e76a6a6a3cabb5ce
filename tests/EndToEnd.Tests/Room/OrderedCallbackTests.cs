using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Callbacks that are ordered over the API, for people who did not call.</summary>
[Collection(RoomCollection.Name)]
public sealed class OrderedCallbackTests(RoomCenter center)
{
    [Fact]
    public Task Customer_who_did_not_call_is_called_by_the_next_agent() => center.Play(async scene =>
    {
        var call = await Orders(scene, new JsonObject { ["number"] = $"+{scene.From}", ["priority"] = 5 });
        await scene.Pass(1);
        var waits = Assert.Single(await scene.Waiting())!;
        Assert.Equal((true, call, 5), ((bool)waits["isCallback"]!, (string)waits["callId"]!, (int)waits["priority"]!));
        var agent = await scene.Agent("ann");
        var leg = await scene.PicksUp(agent);
        var phone = await scene.Rings(scene.From, 10);
        scene.Answer(phone);
        await scene.Hears(phone, agent, 10);
        await scene.Hears(leg, scene.From, 2);
        await scene.Pass(20);
        scene.HangUp(phone);
        await scene.Over(leg, 5);
        await scene.Pass(3);
        var done = (await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{call}")).Body!["summary"]!;
        Assert.Equal(("reached", call), ((string)done["callback"]!["end"]!, (string)done["callback"]!["by"]!));
    });

    [Fact]
    public Task Callback_that_is_cancelled_calls_nobody() => center.Play(async scene =>
    {
        var call = await Orders(scene, new JsonObject { ["number"] = scene.From });
        await scene.Pass(1);
        Assert.Single(await scene.Waiting());
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{call}/hang-up", []);
        await scene.Pass(2);
        Assert.Empty(await scene.Waiting());
        await scene.Agent("ann");
        await scene.Pass(20);
        Assert.Equal("cancelled", (string)(await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{call}")).Body!["summary"]!["callback"]!["end"]!);
    });

    [Fact]
    public Task What_may_not_be_dialled_is_refused_at_once_with_its_place() => center.Play(async scene =>
    {
        Assert.Equal((400, "bad-number", "$.number"), await Refused(scene, scene.Queue, new JsonObject { ["number"] = "nobody" }));
        Assert.Equal((403, "emergency-number", "$.number"), await Refused(scene, scene.Queue, new JsonObject { ["number"] = "112" }));
        Assert.Equal((403, "premium-number", "$.number"), await Refused(scene, scene.Queue, new JsonObject { ["number"] = "449011234567" }));
        Assert.Equal((400, "missing-field", "$.number"), await Refused(scene, scene.Queue, []));
        Assert.Equal((400, "out-of-range", "$.priority"), await Refused(scene, scene.Queue, new JsonObject { ["number"] = scene.From, ["priority"] = 101 }));
        Assert.Equal((400, "unknown-skill", "$.skills['Klingon']"), await Refused(scene, scene.Queue, new JsonObject { ["number"] = scene.From, ["skills"] = new JsonObject { ["Klingon"] = 1 } }));
        Assert.Equal((404, "unknown-queue", null), await Refused(scene, "no-such-queue", new JsonObject { ["number"] = scene.From }));
        Assert.Empty(await scene.Waiting());
    });

    private static async Task<string> Orders(Scene scene, JsonObject body) =>
        (string)(await scene.Admin(HttpMethod.Post, $"/api/v1/queues/{scene.Queue}/callbacks", body)).Body!["callId"]!;

    private static async Task<(int Status, string Code, string? Path)> Refused(Scene scene, string queue, JsonObject body)
    {
        var reply = await scene.Ask(HttpMethod.Post, $"/api/v1/queues/{queue}/callbacks", body, null);
        return (reply.Status, (string)reply.Body!["code"]!, (string?)reply.Body["errors"]?[0]?["path"]);
    }
}
