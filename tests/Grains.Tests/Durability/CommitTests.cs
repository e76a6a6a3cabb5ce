using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Durability;

[Collection(ClusterCollection.Name)]
public sealed class CommitTests(GrainCluster cluster)
{
    private readonly string _id = GrainCluster.NewId();
    private readonly string _conversation = "CON-" + GrainCluster.NewId();

    [Fact]
    public async Task An_event_is_acknowledged_only_after_the_write_that_contains_it()
    {
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id);
        var told = Tell("started", 1);
        await GrainCluster.Soon(hang.Arrived);

        Assert.Null(cluster.Stored(_id));
        var asked = cluster.Call(_id).View().AsTask();
        await cluster.Turns.Taken(cluster.Call(_id), nameof(ICallGrain.View), 1);
        Assert.False(told.IsCompleted);
        Assert.False(asked.IsCompleted);

        hang.Release();
        await GrainCluster.Soon(told);
        Assert.NotNull(await GrainCluster.Soon(asked));
        Assert.Equal(["started"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task Events_that_come_while_a_write_is_under_way_share_the_next_one()
    {
        await Tell("started", 1);
        var before = cluster.Storage.Writes("call", _id).Count;
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id, times: 1);
        var first = Tell("ringing", 2);
        await GrainCluster.Soon(hang.Arrived);
        var others = Enumerable.Range(3, 19).Select(second => Tell("answered", second)).ToArray();
        await Taken(21);
        Assert.DoesNotContain(others, other => other.IsCompleted);

        hang.Release();
        await GrainCluster.Soon(Task.WhenAll([first, .. others]));

        Assert.Equal(2, cluster.Storage.Writes("call", _id).Count - before);
        Assert.Equal(21, cluster.Stored(_id)!.Timeline.Length);
    }

    [Theory]
    [InlineData("FailBefore")]
    [InlineData("ApplyThenThrow")]
    public async Task After_a_failed_write_the_same_event_again_is_stored_once(string kind)
    {
        await Tell("started", 1);
        using (cluster.Storage.Inject(Enum.Parse<FaultKind>(kind), "call", _id, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(() => Tell("answered", 2));
        }

        await GrainCluster.Soon(Again("answered", 2));

        Assert.Equal(["started", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Theory]
    [InlineData("FailBefore")]
    [InlineData("ApplyThenThrow")]
    public async Task A_failed_write_fails_everybody_who_waited_for_it_or_for_the_next(string kind)
    {
        await Tell("started", 1);
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id, times: 1);
        using var fault = cluster.Storage.Inject(Enum.Parse<FaultKind>(kind), "call", _id, times: 1);
        var first = Tell("ringing", 2);
        await GrainCluster.Soon(hang.Arrived);
        var second = Tell("answered", 3);
        var duplicate = Tell("ringing", 2);
        await Taken(4);

        hang.Release();

        await Assert.ThrowsAsync<GrainRestartingException>(() => GrainCluster.Soon(first));
        await Assert.ThrowsAsync<GrainRestartingException>(() => GrainCluster.Soon(second));
        await Assert.ThrowsAsync<GrainRestartingException>(() => GrainCluster.Soon(duplicate));
        await GrainCluster.Soon(Task.WhenAll(Again("ringing", 2), Again("answered", 3)));
        Assert.Equal(["started", "ringing", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task A_write_that_takes_longer_than_its_limit_counts_as_failed_though_it_may_be_applied_later()
    {
        await Tell("started", 1);
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id, times: 1);
        var told = Tell("answered", 2);
        await GrainCluster.Soon(hang.Arrived);

        await cluster.Advance(TimeSpan.FromSeconds(1.6));

        await Assert.ThrowsAsync<GrainRestartingException>(() => GrainCluster.Soon(told));
        hang.Release();
        await cluster.Storage.Written(write => write.Key == _id && write.ETag == "2");
        await GrainCluster.Soon(Again("answered", 2));
        Assert.Equal(["started", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task A_fresh_answer_is_served_while_the_storage_hangs()
    {
        await cluster.Call(GrainCluster.NewId()).Answer(Hooks.Answer(GrainCluster.NewId(), "CON-" + GrainCluster.NewId()));
        using var write = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id);
        using var read = cluster.Storage.Inject(FaultKind.HangRead, "call", _id);

        var reply = await GrainCluster.Soon(cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation)).AsTask());

        Assert.Contains("Thank you for calling my contact center.", reply.Text(), StringComparison.Ordinal);
        Assert.Null(cluster.Stored(_id));
    }

    [Fact]
    public async Task An_answer_that_meets_a_stored_row_joins_it()
    {
        await Tell("started", 1);
        await cluster.Forget(cluster.Call(_id));

        await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
        await cluster.Storage.Written(write => write.Key == _id && write.Json.Contains("answered-with-flow", StringComparison.Ordinal));

        var stored = cluster.Stored(_id)!;
        Assert.Contains(stored.Timeline, entry => entry.Status == "started");
        Assert.Equal("447700900001", stored.Party?.From);
        Assert.Equal("menu", stored.Position?.Step);
        await Tell("answered", 2);
        Assert.Equal(["started", "answered"], (await cluster.View(_id)).Timeline.Where(entry => entry.IsWebhook).Select(entry => entry.Status));
    }

    [Fact]
    public async Task Events_that_come_while_an_answer_meets_a_stored_row_join_it_too()
    {
        await Tell("started", 1);
        await cluster.Forget(cluster.Call(_id));
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _id, times: 1);
        await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
        await GrainCluster.Soon(hang.Arrived);
        var told = Tell("answered", 2);
        await Taken(2);

        hang.Release();
        await GrainCluster.Soon(told);

        var stored = cluster.Stored(_id)!;
        Assert.Equal(["started", "answered"], stored.Timeline.Where(entry => entry.IsWebhook).Select(entry => entry.Status));
        Assert.NotNull(stored.Party);
    }

    [Fact]
    public async Task Of_two_activations_the_one_that_writes_second_restarts_and_loses_nothing_that_was_acknowledged()
    {
        await Tell("started", 1);
        var grain = cluster.Call(_id).GetGrainId();
        var other = Domain.Webhooks.VoiceEvent.Parse(Hooks.Status(_id, _conversation, "ringing", 2).Body).Require();
        cluster.Storage.Overwrite("call", grain, CallRules.Heard(cluster.Stored(_id)!, _id, other, null, null, cluster.Clock.GetUtcNow()));

        await Assert.ThrowsAsync<GrainRestartingException>(() => Tell("answered", 3));
        await GrainCluster.Soon(Again("answered", 3));

        Assert.Equal(["started", "ringing", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task A_stale_read_is_found_out_by_the_write_and_read_again()
    {
        await Tell("started", 1);
        await Tell("ringing", 2);
        await cluster.Forget(cluster.Call(_id));
        using var stale = cluster.Storage.Inject(FaultKind.StaleRead, "call", _id, times: 1);

        await Assert.ThrowsAsync<GrainRestartingException>(() => Tell("answered", 3));
        await GrainCluster.Soon(Again("answered", 3));

        Assert.Equal(["started", "ringing", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task A_read_that_comes_back_after_its_limit_disturbs_nobody()
    {
        await Tell("started", 1);
        await cluster.Forget(cluster.Call(_id));
        using var hang = cluster.Storage.Inject(FaultKind.HangRead, "call", _id, times: 1);
        var late = Tell("ringing", 2);
        await GrainCluster.Soon(hang.Arrived);
        await cluster.Advance(TimeSpan.FromSeconds(1.6));
        await Assert.ThrowsAsync<GrainRestartingException>(() => GrainCluster.Soon(late));
        await Tell("ringing", 2);

        hang.Release();
        await cluster.Call(_id).View();

        await Tell("answered", 3);
        Assert.Equal(["started", "ringing", "answered"], cluster.Stored(_id)!.Timeline.Select(entry => entry.Status));
    }

    [Fact]
    public async Task A_webhook_of_a_shape_that_nobody_knows_survives_a_restart()
    {
        await cluster.Call(_id).Event(Hooks.Message(new() { ["uuid"] = _id, ["timestamp"] = "0001-01-01T00:00:00.000Z", ["surprise"] = 1 }));
        await cluster.Forget(cluster.Call(_id));

        Assert.Equal([TimelineKind.Unknown], (await cluster.View(_id)).Timeline.Select(entry => entry.Kind));
    }

    private Task Taken(int events) => cluster.Turns.Taken(cluster.Call(_id), nameof(ICallGrain.Event), events);

    private Task<NccoReply> Tell(string status, int second) => GrainCluster.Soon(cluster.Call(_id).Event(Hooks.Status(_id, _conversation, status, second)).AsTask());

    // As the gateway does: the same content again until it is acknowledged.
    private async Task Again(string status, int second)
    {
        while (true)
        {
            try
            {
                await Tell(status, second);
                return;
            }
            catch (GrainRestartingException)
            {
                await Task.Yield();
            }
        }
    }
}
