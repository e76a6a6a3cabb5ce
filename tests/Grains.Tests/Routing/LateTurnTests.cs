using System.Text.Json.Nodes;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Requests for an NCCO that lay in a process that stood still, and reach the call long after their senders gave them up.</summary>
public sealed class LateTurnTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    [Fact]
    public async Task A_request_to_go_on_that_was_given_up_long_ago_does_not_take_the_caller_out_of_a_talk()
    {
        var center = new Center(cluster);
        await center.Open();
        var caller = await center.Dial();
        await cluster.Call(caller.Uuid).Resume(Asked(center, caller, second: 10, attempt: 2));
        await center.Ready("ann");
        Assert.True(await center.PickUp(await center.Rings("ann")));
        await cluster.Within(TimeSpan.FromSeconds(5), () => center.Talks(caller, "ann"), "they talk");

        await cluster.Call(caller.Uuid).Resume(Asked(center, caller, second: 4, attempt: 1));
        await cluster.Advance(TimeSpan.FromSeconds(3));

        Assert.True(center.Talks(caller, "ann"));
        Assert.Single(center.Stored(caller)!.Waits);
        await center.ServeAll([caller], ["ann"]);
    }

    [Fact]
    public async Task A_request_to_go_on_that_is_newer_than_what_was_taken_is_taken()
    {
        var center = new Center(cluster);
        await center.Open();
        var caller = await center.Dial();
        await cluster.Call(caller.Uuid).Resume(Asked(center, caller, second: 4, attempt: 1));

        await cluster.Call(caller.Uuid).Resume(Asked(center, caller, second: 10, attempt: 2));

        Assert.Equal(2, center.Stored(caller)!.Timeline.Count(entry => entry.Status == "resumed"));
        await center.Ready("ann");
        await center.ServeAll([caller], ["ann"]);
    }

    // A tail that knew no flow yet.
    private static WebhookMessage Asked(Center center, PlatformLeg caller, int second, int attempt) => Hooks.Message(new JsonObject
    {
        ["payload"] = new JsonObject { ["kind"] = "caller", ["call"] = caller.Uuid, ["uuid"] = caller.Uuid, ["to"] = center.NumberOf(), ["op"] = $"resume:::{attempt}", ["attempt"] = $"{attempt}" },
        ["conversation_uuid"] = caller.Conversation,
        ["timestamp"] = $"2026-11-23T12:00:{second:00}.000Z",
    });
}
