using System.Collections.Concurrent;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Watches;

public sealed class RecoveryTests(TwoSilos cluster) : IClassFixture<TwoSilos>
{
    private static readonly DateTimeOffset End = new(2026, 11, 23, 12, 0, 9, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_silos_are_killed_between_events()
    {
        var calls = Enumerable.Range(0, 20).Select(_ => GrainCluster.NewId()).ToArray();
        var acknowledged = new ConcurrentBag<(string Call, string Status)>();
        foreach (var (status, second) in new[] { ("started", 1), ("ringing", 2), ("answered", 3), ("completed", 9) })
        {
            var telling = calls.Select(call => Tell(call, status, second, acknowledged)).ToArray();
            var silo = cluster.Cluster.Silos[^1];
            await cluster.Cluster.StartAdditionalSiloAsync();
            await cluster.Cluster.KillSiloAsync(silo);
            await Task.WhenAll(telling);
        }

        Assert.NotEmpty(acknowledged);
        foreach (var call in calls)
        {
            Assert.Equal(
                acknowledged.Where(told => told.Call == call).Select(told => told.Status).Order(StringComparer.Ordinal),
                (await cluster.View(call)).Timeline.Select(entry => entry.Status).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_note_to_the_call_log_that_failed_is_sent_again_after_all_silos_were_lost()
    {
        var call = GrainCluster.NewId();
        var log = CallLogKey.Of(call, End).ToString();
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "call-log-0", log))
        {
            await Told(call, "started", 1);
            await Told(call, "completed", 9);
            await GrainCluster.Soon(fault.Arrived);
        }

        var written = cluster.Storage.Written(write => write.State == "call-log-0" && write.Json.Contains(call, StringComparison.Ordinal));
        await cluster.ReplaceAll();

        // The new silos poke their shards at once; nobody else speaks of this call.
        await WhileTimeGoesOn(written);
        Assert.Equal(log, (await written).Key);
        await GrainCluster.Until(async () => !await cluster.IsWatched(call), "the watch is ended");
        Assert.Single(await cluster.Logged(call, End));
    }

    [Fact]
    public async Task A_poke_sends_the_note_of_a_call_that_nobody_remembers()
    {
        var call = GrainCluster.NewId();
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "call-log-0", CallLogKey.Of(call, End).ToString()))
        {
            await Told(call, "completed", 9);
            await GrainCluster.Soon(fault.Arrived);
            await cluster.Forget(cluster.Call(call));

            // While the log cannot be written: whoever comes back with the call tries at once.
            Assert.True(await cluster.IsWatched(call));
        }

        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(call)).Poke();

        await GrainCluster.Until(
            async () =>
            {
                // The log may still be restarting when it is told: the note is sent again after a moment.
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return (await cluster.Logged(call, End)).Length == 1 && !await cluster.IsWatched(call);
            },
            "a row, and no watch");
    }

    [Fact]
    public async Task A_reply_that_the_call_log_lost_makes_no_second_call_in_it()
    {
        var call = GrainCluster.NewId();
        using (var fault = cluster.Storage.Inject(FaultKind.ApplyThenThrow, "call-log-0", CallLogKey.Of(call, End).ToString(), times: 1))
        {
            await Told(call, "completed", 9);
            await GrainCluster.Soon(fault.Arrived);
        }

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return !await cluster.IsWatched(call);
            },
            "the watch is ended");
        Assert.Equal(CallPhase.Ended, Assert.Single(await cluster.Logged(call, End)).Phase);
    }

    [Fact]
    public async Task Held_events_get_their_call_after_all_silos_were_lost()
    {
        var (agent, conversation) = (GrainCluster.NewId(), "CON-" + GrainCluster.NewId());
        var held = Hooks.Status(agent, conversation, "started", 1, inbound: false).Held(cluster.Clock.GetUtcNow());
        await GrainCluster.Until(
            async () => (await cluster.Grains.GetGrain<Interfaces.Conversations.IConversationGrain>(conversation).Post(held)).Owner is null,
            "the event is held");
        await cluster.Advance(TimeSpan.FromSeconds(14));
        await cluster.ReplaceAll();
        var written = cluster.Storage.Written(write => write.State == "call" && write.Key == agent);
        await WhileTimeGoesOn(written);
    }

    // A poke that comes too early for the new silos is repeated, on the grains' time.
    private Task WhileTimeGoesOn(Task expected) => GrainCluster.Until(
        async () =>
        {
            await cluster.Advance(TimeSpan.FromSeconds(0.5));
            return expected.IsCompleted;
        },
        "what was open is done");

    private Task Told(string call, string status, int second) => Tell(call, status, second, []);

    // As the gateway does: again until somebody acknowledges.
    private async Task Tell(string call, string status, int second, ConcurrentBag<(string, string)> acknowledged)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await cluster.Call(call).Event(Hooks.Status(call, "CON-" + call, status, second));
                acknowledged.Add((call, status));
                return;
            }
            catch (Exception e) when (e is OrleansException or Interfaces.Common.GrainRestartingException or TimeoutException)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), e.ToString());
                await Task.Yield();
            }
        }
    }
}
