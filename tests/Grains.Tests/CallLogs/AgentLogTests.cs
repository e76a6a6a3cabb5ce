using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.CallLogs;

[Collection<ClusterCollection>]
public sealed class AgentLogTests(GrainCluster cluster)
{
    private static int _hours;
    private static readonly DateTimeOffset Ten = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Intervals_are_kept_once_however_often_they_are_told_and_outlive_the_activation()
    {
        var (log, agent) = New();
        AgentActivity[] first = [Interval(agent, 1, "available", 0, 60), Interval(agent, 2, "away", 60, 90) with { Reason = "lunch" }];
        AgentActivity[] second = [first[1], Interval(agent, 3, "wrapUp", 90, 120) with { CallId = "call", Queue = "sales", OfferId = "offer" }];
        await log.Append(first);
        await log.Append(second);
        await cluster.Forget(log);
        await log.Append(first);

        Assert.Equal([first[0], .. second], (await log.Intervals()).OrderBy(interval => interval.Sequence));
    }

    [Fact]
    public async Task An_hour_of_many_intervals_is_stored_in_bounded_pieces_and_read_whole()
    {
        var (log, agent) = New();
        for (var batch = 0; batch < 20; batch++)
        {
            await log.Append([.. Enumerable.Range(batch * 100, 100).Select(n => Interval(agent, n, "available", n, n + 1))]);
        }

        await cluster.Forget(log);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(n => (long)n), (await log.Intervals()).Select(interval => interval.Sequence).Order());
        Assert.All(
            Enumerable.Range(0, 4).Select(n => cluster.Storage.Stored<Domain.CallLogs.LogSegment<Domain.CallLogs.LoggedActivity>>($"agent-log-{n}", log.GetGrainId())),
            segment => Assert.InRange(segment!.Size, 1, 96 * 1024));
    }

    [Fact]
    public async Task A_write_that_fails_acknowledges_nothing_and_the_same_intervals_may_be_sent_again()
    {
        var (log, agent) = New();
        using (cluster.Storage.Inject(FaultKind.ApplyThenThrow, "agent-log-0", log.GetPrimaryKeyString(), times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(async () => await log.Append([Interval(agent, 1, "available", 0, 60)]));
        }

        await GrainCluster.Until(
            async () =>
            {
                await log.Append([Interval(agent, 1, "available", 0, 60)]);
                return true;
            },
            "the interval is taken");
        Assert.Single(await log.Intervals());
    }

    private static AgentActivity Interval(string agent, long sequence, string status, double from, double to) =>
        new() { Agent = agent, Sequence = sequence, Status = status, From = Ten.AddSeconds(from), To = Ten.AddSeconds(to) };

    private (IAgentLogGrain Log, string Agent) New()
    {
        // An hour of its own for every test.
        var key = new CallLogKey(Ten.AddHours(-Interlocked.Increment(ref _hours)), 3).ToString();
        return (cluster.Grains.GetGrain<IAgentLogGrain>(key), GrainCluster.NewId());
    }
}
