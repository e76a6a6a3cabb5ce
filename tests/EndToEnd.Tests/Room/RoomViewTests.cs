using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What a call's view tells its agents of who has the caller and who is asked, whoever ordered it.</summary>
[Collection(RoomCollection.Name)]
public sealed class RoomViewTests(RoomCenter center)
{
    [Fact]
    public Task Both_agents_are_told_who_asks_whom_and_neither_of_a_silent_supervisor() => center.Play(async scene =>
    {
        var (first, _) = await scene.Talk();
        var boss = await scene.Colleague("boss");
        await scene.Orders("supervise", new() { ["supervisor"] = boss, ["mode"] = "monitor" });
        await scene.PicksUp(boss);
        Assert.Equal((first, ""), Told(await Room(scene, first)));

        // From outside, with the admin key: who talks with the caller is who asks.
        var second = await scene.Colleague("bob");
        await scene.Orders("consult", ConsultTests.To("agent", second));
        await scene.Until("it is being asked", () => scene.HearsNow(scene.Caller) == "music");
        Assert.Equal((first, $"{first} asks {second}"), Told(await Room(scene, first)));
        var leg = await scene.PicksUp(second);
        await scene.Hears(leg, first, 3);
        Assert.Equal(($"{first} {second}", $"{first} speaks with {second}"), Told(await Room(scene, first)));
        Assert.Equal(($"{first} {second}", $"{first} speaks with {second}"), Told(await Room(scene, second)));

        await scene.Does(first, "complete");
        await scene.Hears(scene.Caller, second, 2);
        await scene.Pass(5);
        Assert.Equal((second, ""), Told(await Room(scene, second)));
        Assert.Null(await Room(scene, first));
    });

    [Fact]
    public Task Number_that_is_asked_is_told_without_most_of_its_digits_and_a_recording_by_whom_it_was_begun_or_not() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        await scene.Orders("record", new() { ["action"] = "start" });
        Assert.True((bool)(await Room(scene, agent))!["isRecorded"]!);
        await scene.Orders("record", new() { ["action"] = "stop" });
        Assert.False((bool)(await Room(scene, agent))!["isRecorded"]!);

        await scene.Does(agent, "consult", ConsultTests.To("number", "447700900098"));
        await scene.PicksUp("447700900098");
        await scene.Pass(3);
        Assert.Equal(($"{agent} **********98", $"{agent} speaks with **********98"), Told(await Room(scene, agent)));
    });

    private static async Task<JsonNode?> Room(Scene scene, string agent) => (await scene.Ask(HttpMethod.Get, $"/api/v1/calls/{scene.Caller}", null, agent)).Body!["room"];

    private static (string Guests, string Transfer) Told(JsonNode? room)
    {
        var guests = string.Join(' ', room!["guests"]!.AsArray().Select(guest => (string?)guest!["who"]));
        return room["transfer"] is { } transfer ? (guests, $"{transfer["by"]} {((bool)transfer["isThere"]! ? "speaks with" : "asks")} {transfer["to"]}") : (guests, "");
    }
}
