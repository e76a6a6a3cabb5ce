using System.Text.Json;
using ContactCenter.Domain.Audits;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Audits;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.CallLogs;

/// <summary>Retention moves the clock of the cluster, so it has one of its own.</summary>
public sealed class LogKeeperTests(ShortMemory cluster) : IClassFixture<ShortMemory>
{
    private const string Number = "447700900001";
    private static readonly DateTimeOffset End = new(2026, 11, 23, 12, 0, 9, TimeSpan.Zero);

    private ILogKeeperGrain Keeper => cluster.Grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key);

    [Fact]
    public async Task A_number_goes_out_of_log_and_call_alike_and_the_journal_does_not_tell_whose_it_was()
    {
        var (call, conversation) = (GrainCluster.NewId(), "CON-" + GrainCluster.NewId());
        await cluster.Call(call).Answer(Hooks.Answer(call, conversation));
        await cluster.Call(call).Event(Hooks.Status(call, conversation, "completed", 9));
        await GrainCluster.Until(async () => (await cluster.Logged(call, End)).Length == 1, "the call is logged");
        var other = await Log("447700900002", End);
        var older = await Log(Number, End.AddDays(-15));
        Assert.Equal(Number, (await cluster.View(call)).Party!.From);

        Assert.True((await Keeper.Erase("erase-1", "+44 7700 900001")).IsDone);
        Assert.True((await Keeper.Erase("erase-1", "+44 7700 900001")).IsDone);
        await Done("erase-1");

        Assert.All(await cluster.Logged(call, End), row => Assert.Equal("erased", row.From));
        Assert.Equal("erased", Assert.Single(await cluster.Logged(older, End.AddDays(-15))).From);
        Assert.Equal("447700900002", Assert.Single(await cluster.Logged(other, End)).From);
        Assert.Equal("erased", (await cluster.View(call)).Party!.From);

        // Nothing that is stored holds it any more: neither rows, older versions of rows, calls, nor the keeper's own state.
        await cluster.Forget(Keeper);
        var view = GrainCluster.Read<ErasuresView>(await Keeper.Journal());
        var line = Assert.Single(view.Done, done => done.Id == "erase-1");

        // Other tests of this cluster may have logged calls of the same number.
        Assert.InRange(line.Calls, 2, int.MaxValue);
        Assert.Empty(view.Pending);
        foreach (var (state, key) in new[]
        {
            ("call", call), ("log-keeper", ILogKeeperGrain.Key), ("call-log-0", CallLogKey.Of(call, End).ToString()), ("call-log-0", CallLogKey.Of(older, End.AddDays(-15)).ToString()),
        })
        {
            Assert.DoesNotContain(Number, cluster.Storage.Writes(state, key)[^1].Json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_erasure_that_a_storage_failure_cut_off_goes_on()
    {
        var call = await Log("447700900077", End.AddDays(-10));
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "call-log-0", CallLogKey.Of(call, End.AddDays(-10)).ToString(), times: 1))
        {
            Assert.True((await Keeper.Erase("erase-3", "447700900077")).IsDone);
            await GrainCluster.Soon(fault.Arrived);
        }

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return (await cluster.Logged(call, End.AddDays(-10)))[0].From == "erased";
            },
            "the number is out");
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return GrainCluster.Read<ErasuresView>(await Keeper.Journal()).Done.Any(done => done.Id == "erase-3");
            },
            "the erasure is done");
    }

    [Fact]
    public async Task What_is_older_than_it_may_be_is_deleted_and_what_comes_too_late_is_not_kept()
    {
        var (old, young) = (End.AddDays(-20.5), End.AddDays(-5));
        var (deleted, kept) = (await Log(Number, old), await Log(Number, young));
        var interval = new AgentActivity { Agent = "ann", Sequence = 1, Status = "available", From = old, To = old.AddSeconds(1) };
        var agents = cluster.Grains.GetGrain<IAgentLogGrain>(interval.LogKey.ToString());
        await agents.Append([interval]);
        Assert.Single(await cluster.Logged(deleted, old));
        Assert.Single(await agents.Intervals());

        var (changes, later) = (Changes(old), Changes(young));
        await changes.Append(Change(old));
        await later.Append(Change(young));
        Assert.Equal(1, Count(await changes.Entries()));

        await cluster.Advance(TimeSpan.FromDays(2));
        await Keeper.Sweep();
        await GrainCluster.Until(
            async () => (await cluster.Logged(deleted, old)).Length == 0 && (await agents.Intervals()).Length == 0 && Count(await changes.Entries()) == 0,
            "the old hour is deleted");
        Assert.Equal(1, Count(await later.Entries()));
        Assert.Single(await cluster.Logged(kept, young));
        await Log(Number, old);
        await agents.Append([interval]);
        Assert.Empty(await agents.Intervals());
        Assert.Empty(await cluster.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(deleted, old).ToString()).Rows());
    }

    [Fact]
    public async Task What_is_no_number_is_refused()
    {
        var refused = await Keeper.Erase("erase-2", "Jane");
        Assert.Equal("invalid-number", Assert.Single(refused.Refusals).Code);
    }

    private static int Count(byte[] entries) => JsonElement.Parse(entries).GetArrayLength();

    private IAuditLogGrain Changes(DateTimeOffset at) => cluster.Grains.GetGrain<IAuditLogGrain>(IAuditLogGrain.KeyOf(at));

    private static byte[] Change(DateTimeOffset at) => JsonSerializer.SerializeToUtf8Bytes(
        new AuditEntry { OperationId = "op", At = at, Who = "eve", Role = "supervisor", Action = "PATCH /settings", Result = "done" }, StateJson.Options);

    private async Task Done(string id) => await GrainCluster.Until(
        async () => GrainCluster.Read<ErasuresView>(await Keeper.Journal()).Done.Any(done => done.Id == id), "the erasure is done");

    private async Task<string> Log(string from, DateTimeOffset end)
    {
        var id = GrainCluster.NewId();
        await cluster.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(id, end).ToString()).Append(new()
        {
            CallId = id,
            Version = 1,
            EndedAt = end,
            Facts = JsonSerializer.SerializeToUtf8Bytes(
                new CallSummary { Id = id, Version = 1, Phase = CallPhase.Ended, Outcome = CallOutcome.Served, From = from, StartedAt = end, EndedAt = end, Legs = [] }, StateJson.Options),
        });
        return id;
    }
}
