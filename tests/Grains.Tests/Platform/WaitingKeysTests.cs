using System.Text;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Platform;

/// <summary>Asking the platform for the keys of those who wait, when it does not do so at once.</summary>
public sealed class WaitingKeysTests(PlatformCluster cluster) : IClassFixture<PlatformCluster>, IAsyncLifetime
{
    // The last segment of /v1/calls/{uuid}/input/dtmf.
    private const string Keys = "dtmf";
    private readonly string _id = GrainCluster.NewId();
    private readonly string _flow = "keys-" + GrainCluster.NewId()[..12];

    public async ValueTask InitializeAsync()
    {
        var document = """{"name":"Keys","caller":"wait","steps":{"wait":{"type":"queue","queue":"default","keys":{"1":"bye"} },"bye":{"type":"hangUp","text":"Goodbye."} } }""";
        Assert.Empty((await cluster.Grains.GetGrain<IFlowGrain>(_flow).Publish(new() { OperationId = GrainCluster.NewId(), Document = Encoding.UTF8.GetBytes(document), BasedOn = 0 })).Refusals);
        Assert.Empty((await cluster.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Change(new() { OperationId = GrainCluster.NewId(), DefaultFlow = _flow })).Refusals);

        // A leg that is not found is looked at once more.
        cluster.Platform.Answer("GET", _id, (200, $$"""{"uuid":"{{_id}}","status":"answered"}"""));
        cluster.Platform.Requests.Clear();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_leg_that_is_not_known_yet_and_too_many_requests_are_asked_again_until_it_is_done()
    {
        cluster.Platform.Answer("PUT", Keys, (404, ""), (429, ""), (503, ""), (503, ""), (503, ""), (200, ""));
        await Waits();
        await cluster.Within(TimeSpan.FromSeconds(60), Applied, "keys are reported");
        Assert.Equal(6, cluster.Platform.Count("PUT", Keys));
    }

    [Fact]
    public async Task What_was_done_is_not_asked_for_again_after_a_restart_and_what_was_not_is()
    {
        cluster.Platform.Answer("PUT", Keys, (429, ""));
        await Waits();
        await cluster.Within(TimeSpan.FromSeconds(10), () => Task.FromResult(cluster.Platform.Count("PUT", Keys) > 0), "asked");
        await Restart();
        cluster.Platform.Answer("PUT", Keys, (200, ""));
        await cluster.Within(TimeSpan.FromSeconds(60), Applied, "keys are reported");

        var asked = cluster.Platform.Count("PUT", Keys);
        await Restart();
        await cluster.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(asked, cluster.Platform.Count("PUT", Keys));
    }

    [Fact]
    public async Task A_platform_that_refuses_is_left_alone_and_the_caller_waits_on()
    {
        cluster.Platform.Answer("PUT", Keys, (400, """{"type":"https://developer.nexmo.com/api-errors","title":"Bad Request","detail":"no"}"""));
        await Waits();
        await cluster.Within(TimeSpan.FromSeconds(60), Applied, "given up");
        Assert.True(Assert.Single(cluster.Stored(_id)!.Waits).IsOpen);
    }

    [Fact]
    public async Task A_key_reaches_a_call_whose_activation_is_gone_and_a_key_of_an_older_wait_does_nothing()
    {
        cluster.Platform.Answer("PUT", Keys, (200, ""));
        cluster.Platform.Answer("PUT", _id, (204, ""));
        await Waits();
        var wait = Assert.Single(cluster.Stored(_id)!.Waits);
        await cluster.Forget(cluster.Call(_id));
        await Press("another-wait", "1");
        await Press(wait.Id, "7");
        Assert.True(Assert.Single(cluster.Stored(_id)!.Waits).IsOpen);

        await Press(wait.Id, "1");
        Assert.False(Assert.Single(cluster.Stored(_id)!.Waits).IsOpen);
        await cluster.Within(TimeSpan.FromSeconds(5), () => Task.FromResult(cluster.Platform.Count("PUT", _id) > 0), "sent on");
    }

    private async Task Restart()
    {
        await cluster.Forget(cluster.Call(_id));
        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(_id)).Poke();
    }

    private Task<bool> Applied() => Task.FromResult(cluster.Stored(_id) is { KeysFor: { } wait } && wait == _id + "-w1");

    private async Task Waits() => await cluster.Call(_id).Answer(Hooks.Message(
        new() { ["uuid"] = _id, ["conversation_uuid"] = "CON-" + _id, ["from"] = "447700900001", ["to"] = "442079460000", ["region_url"] = "http://region.test" }));

    private async Task Press(string wait, string key) => await cluster.Call(_id).Event(
        Hooks.Message(new() { ["uuid"] = _id, ["conversation_uuid"] = "CON-" + _id, ["dtmf"] = new System.Text.Json.Nodes.JsonObject { ["digits"] = key, ["timed_out"] = false }, ["timestamp"] = "2026-11-23T12:00:05.000Z" })
            with { Place = new PlaceReference { Call = _id, Wait = wait } });
}
