using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Queues.Membership;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

public sealed class MembershipTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private readonly Floor _floor = cluster.NewFloor();

    [Fact]
    public async Task Settings_are_versioned_listed_and_read()
    {
        Assert.Null(await _floor.Queue.Settings());
        Assert.Equal(["$.ringSeconds"], (await _floor.Set("""{"ringSeconds":1}""")).Refusals.Select(refusal => refusal.Path));
        Assert.DoesNotContain(_floor.Id, await Listed());

        Assert.Equal(2, (await _floor.Set("""{"agingSeconds":0,"wrapUpSeconds":0}""", basedOn: (await _floor.Set()).Version)).Version);

        Assert.Equal("queue-changed", Assert.Single((await _floor.Set(basedOn: 1)).Refusals).Code);
        await cluster.Forget(_floor.Queue);
        var settings = (await _floor.View()).Settings;
        Assert.Equal((0, 0, 20), (settings.AgingSeconds, settings.WrapUpSeconds, settings.RingSeconds));
        Assert.Contains(_floor.Id, await Listed());
    }

    [Fact]
    public async Task Queue_that_dies_keeps_who_waits_in_order_and_goes_on_with_its_agents()
    {
        await _floor.Set();
        var names = Enumerable.Range(0, 40).Select(i => $"c{i:00}").ToArray();
        foreach (var name in names)
        {
            await _floor.Call(name).Wait();
            await cluster.Advance(TimeSpan.FromSeconds(1));
        }

        var vip = _floor.Call("vip");
        vip.Priority = 5;
        await vip.Wait();
        await _floor.Agent("ann").Become(ready: false);
        var before = await _floor.Order();
        Assert.Equal(["vip", .. names], before);

        await cluster.Forget(_floor.Queue);

        Assert.Equal(before, await _floor.Order());
        await GrainCluster.Until(() => Task.FromResult(_floor.Agent("ann").Wakes == 1), "asked");
        await _floor.Agent("ann").Become(ready: true);
        Assert.Equal(_floor.Agent("ann").Name, (await Floor.Offered(vip)).Agent);
    }

    [Fact]
    public async Task Queue_that_dies_while_it_tries_an_agent_loses_neither_caller_nor_agent()
    {
        await _floor.Set();
        var (ann, call) = (_floor.Agent("ann"), _floor.Call("c1"));
        call.OnOffer = async proposal =>
        {
            if (call.Proposals.Count == 1)
            {
                await new TaskCompletionSource().Task;
            }

            return call.Decide(proposal);
        };
        await call.Wait();
        await ann.Become(ready: true);
        await Floor.Offered(call);

        // The proposal is never answered: time-outs end it, whether the queue lives on or not.
        var dying = cluster.Forget(_floor.Queue);
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return dying.IsCompleted;
            },
            "the queue is gone");

        // As an agent does whose reservation lasts too long: its call does not know the offer.
        await ann.NoteOffer(new() { OfferId = ann.Reserved!, Epoch = 1, CallId = call.Id, Stage = Interfaces.Agents.OfferStage.Ended, Outcome = "Failed", At = _floor.Now });
        await GrainCluster.Until(() => Task.FromResult(call.Live.Length == 1), "offered by its successor");
    }

    [Fact]
    public async Task Wait_is_acknowledged_only_when_it_is_stored()
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        var row = RowOf(call);
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, row, _floor.Id);
        var told = call.Wait();
        await GrainCluster.Soon(hang.Arrived);
        Assert.False(told.IsCompleted);

        hang.Release();
        await GrainCluster.Soon(told);
        Assert.Equal(call.WaitId, Assert.Single(cluster.Storage.Stored<MembershipRow>(row, _floor.Queue.GetGrainId())!.Waits).WaitId);
    }

    [Theory]
    [InlineData((int)FaultKind.FailBefore)]
    [InlineData((int)FaultKind.ApplyThenThrow)]
    public async Task Wait_whose_write_fails_is_told_again_and_waits_once(int kind)
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        using (cluster.Storage.Inject((FaultKind)kind, RowOf(call), _floor.Id, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(call.Wait);
        }

        await GrainCluster.Until(
            async () =>
            {
                try
                {
                    return (await call.Wait()).Refusal is null;
                }
                catch (GrainRestartingException)
                {
                    return false;
                }
            },
            "told");
        Assert.Equal(["c1"], await _floor.Order());
    }

    [Fact]
    public async Task Caller_who_left_is_not_remembered_by_a_queue_that_comes_back()
    {
        await _floor.Set();
        var (c1, c2) = (_floor.Call("c1"), _floor.Call("c2"));
        await c1.Wait();
        await c2.Wait();
        await c1.End(WaitStanding.Answered);

        await cluster.Forget(_floor.Queue);

        Assert.Equal(["c2"], await _floor.Order());
        Assert.Equal((2, 1), ((await _floor.View()).Today.Entered, (await _floor.View()).Today.Answered));
    }

    [Fact]
    public async Task Queue_is_watched_while_somebody_waits()
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        await call.Wait();
        var id = "queue/" + _floor.Id;
        Assert.Contains(id, cluster.Storage.Stored<Domain.Watches.WatchState>("watch", cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(id)).GetGrainId())!.Calls);

        await call.End(WaitStanding.Left);

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(20));
                return !cluster.Storage.Stored<Domain.Watches.WatchState>("watch", cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(id)).GetGrainId())!.Calls.Contains(id);
            },
            "no more");
    }

    [Fact]
    public async Task Removal_is_refused_while_somebody_waits_or_drains_and_loses_nobody()
    {
        await _floor.Set();
        var (stays, ringing) = (_floor.Call("c1"), _floor.Call("c2"));
        ringing.Priority = 1;
        await stays.Wait();
        await ringing.Wait();
        await _floor.Agent("ann").Become(ready: true);
        var offer = await Floor.Offered(ringing);

        Assert.Equal("queue-not-empty", Assert.Single((await _floor.Queue.Remove("op-1", drain: false)).Refusals).Code);
        Assert.True((await _floor.Queue.Remove("op-2", drain: true)).IsDone);

        Assert.Equal("unknown-queue", (await _floor.Call("late").Wait()).Refusal);
        await GrainCluster.Until(() => Task.FromResult(stays.Leaves is ["removed"] && stays.Standing == WaitStanding.Left && ringing.Leaves is ["removed"]), "asked to leave");
        Assert.True((await _floor.View()).IsDraining);
        await ringing.Answered(offer);
        await GrainCluster.Until(async () => await _floor.Queue.View() is null && !(await Listed()).Contains(_floor.Id), "removed");
    }

    [Fact]
    public async Task A_write_stays_below_32_KB_at_5000_waiting()
    {
        await _floor.Set();
        var calls = Enumerable.Range(0, 5_000).Select(i => _floor.Call($"c{i}")).ToArray();
        foreach (var chunk in calls.Chunk(500))
        {
            await Task.WhenAll(chunk.Select(call =>
            {
                call.Leg = call.Id;
                call.Number = "4477009" + call.Id[^5..].GetHashCode(StringComparison.Ordinal).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
                call.Needs = """{"steps":[{"skills":{"english":5,"billing":3}},{"afterSeconds":60,"skills":{"english":3}},{"afterSeconds":120}]}"""u8.ToArray();
                return call.Wait();
            }));
        }

        var rows = Enumerable.Range(0, MembershipRows.Count).SelectMany(row => cluster.Storage.Writes($"queue-members-{row:000}", _floor.Id)).ToArray();
        Assert.InRange(rows.Max(row => row.Json.Length), 1, 32 * 1024);
        Assert.Equal(5_000, (await _floor.View()).Waiting);
    }

    private async Task<string[]> Listed() => await cluster.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Queues).List(null, 10_000);

    private static string RowOf(FloorCall call) =>
        $"queue-members-{System.IO.Hashing.XxHash32.HashToUInt32(System.Text.Encoding.UTF8.GetBytes(call.Number ?? call.WaitId)) % MembershipRows.Count:000}";
}
