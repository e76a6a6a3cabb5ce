using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Platform;

public sealed class HangUpTests(PlatformCluster cluster) : IClassFixture<PlatformCluster>
{
    private readonly string _id = GrainCluster.NewId();
    private readonly string _agent = GrainCluster.NewId();

    [Fact]
    public async Task A_leg_that_outlives_its_caller_is_hung_up_in_its_own_region_once()
    {
        cluster.Platform.Answer("PUT", _agent, (204, ""));
        await CallerLeaves();

        await cluster.Within(TimeSpan.FromSeconds(3), Noted, "noted as hung up");

        await cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal([$"PUT {_agent} region.test"], cluster.Platform.Requests.Where(request => request.StartsWith($"PUT {_agent}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_leg_that_the_platform_ended_by_itself_is_not_asked_for()
    {
        await CallerLeaves();
        await Tell(_agent, "completed", 9, inbound: false);

        await cluster.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(CallPhase.Ended, await Phase());
        Assert.Equal(0, cluster.Platform.Count("PUT", _agent));
    }

    [Fact]
    public async Task Too_early_too_many_and_trouble_are_tried_again_until_it_is_done()
    {
        cluster.Platform.Answer("PUT", _agent, (400, "{\"type\":\"BAD_REQUEST\",\"error_title\":\"Bad Request\"}"), (429, ""), (503, ""), (503, ""), (503, ""), (204, ""));
        await CallerLeaves();

        await cluster.Within(TimeSpan.FromSeconds(60), Noted, "noted as hung up");

        Assert.Equal(6, cluster.Platform.Count("PUT", _agent));
    }

    [Fact]
    public async Task A_leg_that_its_own_region_does_not_know_is_over_and_so_is_the_call()
    {
        await CallerLeaves();

        // A second look says the same: a leg is not taken for over because one answer came from the wrong place.
        cluster.Platform.Answer("GET", _agent, (404, ""));
        await cluster.Within(TimeSpan.FromSeconds(3), async () => await Phase() == CallPhase.Ended, "ended");

        var view = await cluster.View(_id);
        Assert.False(view.Summary.IsPresumedEnded);
        Assert.Contains(view.Timeline, entry => entry.Key == $"healed:{_agent}");
    }

    [Theory]
    [InlineData("answered", false)]
    [InlineData("completed", true)]
    public async Task A_leg_that_is_not_found_twice_but_is_in_its_room_is_asked_for_again(string status, bool isOver)
    {
        cluster.Platform.Lives(_agent, status);
        await CallerLeaves();

        cluster.Platform.Answer("GET", _agent, (404, ""));
        if (isOver)
        {
            await cluster.Within(TimeSpan.FromSeconds(3), async () => await Phase() == CallPhase.Ended, "ended");
        }
        else
        {
            await cluster.Within(TimeSpan.FromSeconds(10), () => Task.FromResult(cluster.Platform.Count("PUT", _agent) >= 3), "asked again");
            Assert.Contains($"ROOM CON-{_id}", cluster.Platform.Requests);
        }

        Assert.Equal(isOver, (await cluster.View(_id)).Timeline.Any(entry => entry.Key == $"healed:{_agent}"));
    }

    [Fact]
    public async Task A_leg_of_unknown_region_that_is_not_found_may_live_elsewhere_and_is_asked_for_again()
    {
        await CallerLeaves(region: null);

        await cluster.Within(TimeSpan.FromSeconds(10), () => Task.FromResult(cluster.Platform.Count("PUT", _agent) >= 3), "asked again");

        Assert.DoesNotContain((await cluster.View(_id)).Timeline, entry => entry.Key == $"healed:{_agent}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_must_be_hung_up_outlives_the_activation_even_where_the_call_was_given_up(bool isGivenUp)
    {
        cluster.Platform.Answer("PUT", _agent, (429, ""));
        await CallerLeaves();
        await cluster.Within(TimeSpan.FromSeconds(10), () => Task.FromResult(cluster.Platform.Count("PUT", _agent) > 0), "asked");
        if (isGivenUp)
        {
            await cluster.Within(TimeSpan.FromSeconds(40), async () => (await cluster.View(_id)).Summary.IsPresumedEnded, "presumed over");
        }

        await cluster.Forget(cluster.Call(_id));
        Assert.True(await cluster.IsWatched(_id));
        cluster.Platform.Answer("PUT", _agent, (204, ""));
        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(_id)).Poke();

        await cluster.Within(TimeSpan.FromSeconds(40), Noted, "noted as hung up");
        await Tell(_agent, "completed", 20, inbound: false);
        await cluster.Within(TimeSpan.FromSeconds(5), async () => !await cluster.IsWatched(_id), "nobody watches it");
    }

    [Fact]
    public async Task A_hang_up_whose_note_could_not_be_stored_is_asked_for_again()
    {
        cluster.Platform.Answer("PUT", _agent, (204, ""));
        await Begun();
        await Tell(_id, "completed", 5);
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "call", _id, times: 1))
        {
            await cluster.Within(TimeSpan.FromSeconds(5), () => Task.FromResult(fault.Arrived.IsCompleted), "the note failed");
        }

        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(_id)).Poke();

        await cluster.Within(TimeSpan.FromSeconds(10), Noted, "noted as hung up");
    }

    [Fact]
    public async Task A_hang_up_that_was_asked_for_outlives_the_activation_and_is_done_until_the_platform_says_so()
    {
        await Begun();
        cluster.Platform.Answer("PUT", _id, (429, ""));
        var command = new CallCommand { OperationId = "hang-up-1", Name = CallActionNames.HangUp, BaseUrl = "https://cc.example.com" };
        var routing = cluster.Grains.GetGrain<ICallRouting>(_id);
        var done = await routing.Act(command);
        Assert.True(done.IsDone);
        Assert.Equal([_id], cluster.Stored(_id)!.Unwanted);

        await cluster.Within(TimeSpan.FromSeconds(10), () => Task.FromResult(cluster.Platform.Count("PUT", _id) > 0), "asked");
        await cluster.Forget(cluster.Call(_id));
        Assert.True(await cluster.IsWatched(_id));
        cluster.Platform.Answer("PUT", _id, (503, ""), (204, ""));
        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(_id)).Poke();
        await cluster.Within(TimeSpan.FromSeconds(40), () => Noted(_id), "noted as hung up");

        // Sent again under its own key it is what it was, and the platform is left alone.
        var asked = cluster.Platform.Count("PUT", _id);
        Assert.Equal(done.Version, (await routing.Act(command)).Version);
        await cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(asked, cluster.Platform.Count("PUT", _id));
    }

    [Fact]
    public async Task A_command_that_was_refused_may_be_sent_again_under_its_key()
    {
        var routing = cluster.Grains.GetGrain<ICallRouting>(_id);
        var command = new CallCommand { OperationId = "key-1", Name = CallActionNames.Hold, BaseUrl = "https://cc.example.com" };
        Assert.Equal(["unknown-call"], (await routing.Act(command)).Refusals.Select(refusal => refusal.Code));
        await Begun();
        var before = cluster.Stored(_id)!.Version;
        Assert.Equal(["not-possible-now"], (await routing.Act(command)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(before, cluster.Stored(_id)!.Version);

        cluster.Platform.Answer("PUT", _id, (204, ""));
        Assert.True((await routing.Act(command with { Name = CallActionNames.HangUp })).IsDone);
        Assert.Equal(["idempotency-mismatch"], (await routing.Act(command)).Refusals.Select(refusal => refusal.Code));
    }

    private Task<bool> Noted() => Noted(_agent);

    private async Task<bool> Noted(string leg) =>
        (await cluster.View(_id)).Timeline.Any(entry => entry.Status == "hung-up" && entry.Leg == leg);

    private async Task<CallPhase> Phase() => (await cluster.View(_id)).Summary.Phase;

    private async Task CallerLeaves(string? region = "http://region.test")
    {
        await Begun(region);
        await Tell(_id, "completed", 5);
    }

    private async Task Begun(string? region = "http://region.test")
    {
        // The sweeper learns nothing here.
        cluster.Platform.Answer("GET", _agent, (409, ""));
        await cluster.Call(_id).Answer(Hooks.Message(new() { ["uuid"] = _id, ["conversation_uuid"] = "CON-" + _id, ["from"] = "447700900001", ["to"] = "442079460000", ["region_url"] = region }));
        await Tell(_id, "answered", 1);
        await Tell(_agent, "answered", 2, inbound: false);
    }

    private async Task Tell(string leg, string status, int second, bool inbound = true) =>
        await cluster.Call(_id).Event(Hooks.Status(leg, "CON-" + _id, status, second, inbound));
}
