using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A queue that acknowledged a wait and does not know it: another activation of it, which was already replaced, took the note (a silo that had stood still).</summary>
public sealed class ForgottenWaitTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    // One round of telling, and what the assignment takes.
    private const double Patience = 12;
    private const int Rows = 128;

    [Fact]
    public async Task A_caller_of_whom_the_queue_does_not_know_any_more_is_rung_for_within_ten_seconds()
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Hire("ann", "q");
        var caller = await center.Dial();
        await LoseWaits(center);
        await center.Be("ann", "available");

        Assert.True(await center.PickUp(await center.Rings("ann", Patience)));
        await center.ServeAll([caller], ["ann"]);
    }

    [Fact]
    public async Task Those_who_come_back_into_the_memory_of_a_queue_are_served_in_the_order_of_their_coming()
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Hire("ann", "q");
        var first = await center.Dial(from: "447700900011");
        await cluster.Advance(TimeSpan.FromSeconds(4));
        await LoseWaits(center);
        var later = await center.Dial(from: "447700900012");
        await cluster.Advance(TimeSpan.FromSeconds(Patience));

        Assert.Equal([first.Uuid, later.Uuid], await Order(center));
        await center.Be("ann", "available");
        Assert.True(await center.PickUp(await center.Rings("ann")));
        await cluster.Within(TimeSpan.FromSeconds(5), () => center.Talks(first, "ann"), "the first talks");
        await center.ServeAll([first, later], ["ann"]);
    }

    [Fact]
    public async Task A_queue_that_is_full_meanwhile_does_not_turn_away_who_was_let_in()
    {
        var center = new Center(cluster);
        await center.Open(settings: """{"ringSeconds":10,"wrapUpSeconds":0,"maxLength":1}""");
        await center.Hire("ann", "q");
        var first = await center.Dial(from: "447700900021");
        await cluster.Advance(TimeSpan.FromSeconds(4));
        await LoseWaits(center);
        var later = await center.Dial(from: "447700900022");
        await cluster.Advance(TimeSpan.FromSeconds(Patience));

        Assert.Equal([first.Uuid, later.Uuid], await Order(center));
        await center.Be("ann", "available");
        await center.ServeAll([first, later], ["ann"]);
    }

    [Fact]
    public async Task Who_waits_long_is_told_of_every_three_seconds_and_keeps_the_place()
    {
        var center = new Center(cluster);
        await center.Open();
        var callers = new[] { await center.Dial(from: "447700900031"), await center.Dial(from: "447700900032"), await center.Dial(from: "447700900033") };
        var before = (await Waiting(center)).Select(caller => (caller.CallId, caller.EnteredAt));
        var notes = 0;
        cluster.Gate.Always("before NoteWait", () =>
        {
            Interlocked.Increment(ref notes);
            return Task.CompletedTask;
        });

        await cluster.Advance(TimeSpan.FromSeconds(65));

        cluster.Gate.Clear();
        Assert.Equal(21 * callers.Length, notes);
        Assert.Equal(before, (await Waiting(center)).Select(caller => (caller.CallId, caller.EnteredAt)));
        await center.Ready("ann");
        await center.ServeAll(callers, ["ann"]);
        cluster.Gate.Always("before NoteWait", () => throw new InvalidOperationException("nobody waits any more"));
        await cluster.Advance(TimeSpan.FromSeconds(30));
        cluster.Gate.Clear();
    }

    // The rows as the successor read them before its predecessor took the waits in; no write of its own meets them.
    private async Task LoseWaits(Center center)
    {
        var queue = cluster.Grains.GetGrain<IQueueGrain>(center.Queue());

        // Time waits for work: what is under way is acknowledged by then, and nobody sends it again.
        await cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(RowsOf(queue), row => !row.Stored.Waits.IsEmpty);
        foreach (var (name, stored) in RowsOf(queue))
        {
            cluster.Storage.Overwrite(name, queue.GetGrainId(), stored with { Waits = [] });
        }

        await cluster.Forget(queue);
        await queue.Wake();
        Assert.Empty(await Waiting(center));
    }

    private IEnumerable<(string Name, MembershipRow Stored)> RowsOf(IQueueGrain queue) => Enumerable.Range(0, Rows)
        .Select(row => $"queue-members-{row:000}")
        .Select(name => (name, cluster.Storage.Stored<MembershipRow>(name, queue.GetGrainId())))
        .Where(row => row.Item2 is not null)
        .Select(row => (row.name, row.Item2!));

    private async Task<string[]> Order(Center center) => [.. (await Waiting(center)).Select(caller => caller.CallId)];

    private async Task<WaitingCallerView[]> Waiting(Center center) =>
        [.. GrainCluster.Read<WaitingView>(await cluster.Grains.GetGrain<IQueueGrain>(center.Queue()).Waiting(0, 10)).Items];
}
