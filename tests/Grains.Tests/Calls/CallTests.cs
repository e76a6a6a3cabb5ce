using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Calls;

[Collection(ClusterCollection.Name)]
public sealed class CallTests(GrainCluster cluster)
{
    private readonly string _id = GrainCluster.NewId();
    private readonly string _conversation = "CON-" + GrainCluster.NewId();

    [Fact]
    public async Task A_call_that_was_just_answered_is_known_to_whoever_asks_once_it_is_stored()
    {
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id);
        await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
        await GrainCluster.Soon(hang.Arrived);
        var view = cluster.Call(_id).View().AsTask();
        hang.Release();
        Assert.NotNull(await GrainCluster.Soon(view));
    }

    [Fact]
    public async Task Duplicates_change_nothing()
    {
        await Answered();
        await Tell("started", 1);
        await Tell("completed", 9);
        await cluster.Storage.Written(write => write.Key == _id && write.Json.Contains("answered-with-flow", StringComparison.Ordinal));
        var before = (await cluster.Call(_id).View())!;

        await Tell("completed", 9);
        await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
        await Tell("started", 1);

        Assert.Equal(before.Utf8, (await cluster.Call(_id).View())!.Utf8);
    }

    [Fact]
    public async Task A_call_of_which_nothing_is_known_has_no_view() => Assert.Null(await cluster.Call(_id).View());

    [Fact]
    public async Task Digits_lead_to_the_agent_and_the_same_digits_again_get_the_same_ncco()
    {
        await Answered();
        var place = new PlaceReference { Call = _id, Flow = "ivr", Version = 1, Step = "menu", Visit = 1 };
        var digits = Hooks.Message(new() { ["uuid"] = _id, ["conversation_uuid"] = _conversation, ["timestamp"] = "2026-11-23T12:00:05.000Z", ["dtmf"] = new System.Text.Json.Nodes.JsonObject { ["digits"] = "1" } }).At(place);

        var first = await cluster.Call(_id).Event(digits);
        var again = await cluster.Call(_id).Event(digits);

        Assert.Contains("connect you to Jane", first.Text(), StringComparison.Ordinal);
        Assert.Equal(first.Text(), again.Text());
        Assert.Single((await cluster.View(_id)).Timeline, entry => entry.Kind == TimelineKind.Input);
        Assert.Equal("jane", (await cluster.View(_id)).Summary.Position?.Step);
    }

    [Fact]
    public async Task Digits_find_their_place_by_the_url_when_all_memory_is_lost()
    {
        var place = new PlaceReference { Call = _id, Flow = "ivr", Version = 1, Step = "menu", Visit = 1 };

        var reply = await cluster.Call(_id).Event(Hooks.Message(new() { ["uuid"] = _id, ["dtmf"] = new System.Text.Json.Nodes.JsonObject { ["digits"] = "2" } }).At(place));

        Assert.Contains("connect you to Joe", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_call_is_in_the_log_and_nobody_watches_it()
    {
        await Answered();
        await Tell("started", 1);
        Assert.True(await cluster.IsWatched(_id));
        await Tell("completed", 9);

        await GrainCluster.Until(async () => (await Logged()).Length == 1 && !await cluster.IsWatched(_id), "a row in the log, and no watch");
        Assert.Equal(CallPhase.Ended, (await Logged())[0].Phase);
    }

    [Fact]
    public async Task A_call_whose_only_webhook_is_its_end_is_in_the_log()
    {
        await Tell("completed", 9);

        await GrainCluster.Until(async () => (await Logged()).Length == 1 && !await cluster.IsWatched(_id), "a row in the log, and no watch");
    }

    [Fact]
    public async Task A_leg_whose_end_was_lost_is_presumed_over_30_s_after_the_callers_and_a_late_word_corrects_it()
    {
        var agent = GrainCluster.NewId();
        await Answered();
        await Tell("answered", 1);
        await cluster.Call(_id).Event(Hooks.Status(agent, _conversation, "answered", 2, inbound: false));
        await Tell("completed", 9);
        await cluster.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(CallPhase.InProgress, (await cluster.View(_id)).Summary.Phase);

        await cluster.Advance(TimeSpan.FromSeconds(1));

        await GrainCluster.Until(async () => (await cluster.View(_id)).Summary is { Phase: CallPhase.Ended, IsPresumedEnded: true }, "presumed over");
        await cluster.Call(_id).Event(Hooks.Status(agent, _conversation, "completed", 10, inbound: false));
        var summary = (await cluster.View(_id)).Summary;
        Assert.Equal((CallPhase.Ended, false, CallOutcome.Connected), (summary.Phase, summary.IsPresumedEnded, summary.Outcome));
    }

    [Fact]
    public async Task The_end_is_presumed_after_a_restart_too()
    {
        var agent = GrainCluster.NewId();
        await cluster.Call(_id).Event(Hooks.Status(agent, _conversation, "answered", 2, inbound: false));
        await Tell("completed", 9);
        await cluster.Forget(cluster.Call(_id));
        await cluster.Advance(TimeSpan.FromSeconds(31));

        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(_id)).Poke();

        await GrainCluster.Until(async () => (await cluster.View(_id)).Summary.IsPresumedEnded, "presumed over");
    }

    [Fact]
    public async Task An_event_that_could_not_be_watched_is_not_acknowledged_until_it_is()
    {
        var (shard, agent) = (WatchShard.Of(_id), GrainCluster.NewId());
        using (cluster.Storage.Inject(FaultKind.FailBefore, "watch", shard, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(() => TellAgent(agent, "started", 1));
        }

        await TellAgent(agent, "started", 1);

        Assert.True(await cluster.IsWatched(_id));
    }

    [Fact]
    public async Task An_event_that_comes_while_the_watch_is_being_ended_keeps_the_call_watched()
    {
        await Answered();
        await Tell("started", 1);
        var first = GrainCluster.NewId();
        await TellAgent(first, "started", 2);
        await TellAgent(first, "busy", 3);
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "watch", WatchShard.Of(_id), times: 1);
        await Tell("completed", 9);
        await GrainCluster.Soon(hang.Arrived);
        var agent = cluster.Call(_id).Event(Hooks.Status(GrainCluster.NewId(), _conversation, "started", 8, inbound: false)).AsTask();
        await cluster.Turns.Taken(cluster.Call(_id), nameof(ICallGrain.Event), 5);

        hang.Release();
        await GrainCluster.Soon(agent);

        Assert.True(await cluster.IsWatched(_id));
        Assert.Equal(CallPhase.InProgress, (await cluster.View(_id)).Summary.Phase);
    }

    private async Task<CallSummary[]> Logged() => await cluster.Logged(_id, new DateTimeOffset(2026, 11, 23, 12, 0, 9, TimeSpan.Zero));

    private async Task Answered() => await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));

    private Task<NccoReply> TellAgent(string agent, string status, int second) =>
        GrainCluster.Soon(cluster.Call(_id).Event(Hooks.Status(agent, _conversation, status, second, inbound: false)).AsTask());

    private Task<NccoReply> Tell(string status, int second) => GrainCluster.Soon(cluster.Call(_id).Event(Hooks.Status(_id, _conversation, status, second)).AsTask());
}
