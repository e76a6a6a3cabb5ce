using System.Text.Json;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.Time;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.CallLogs;

/// <summary>F15: statistics outlive every process.</summary>
public sealed class StatisticsTests(TwoSilos cluster) : IClassFixture<TwoSilos>
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Reports_are_the_same_after_all_silos_were_lost()
    {
        for (var n = 0; n < 30; n++)
        {
            await Log(n, version: 1, WaitEnd.Abandoned);
        }

        // Half of them are told again with more: the later version holds, whichever segment it is in.
        for (var n = 0; n < 30; n += 2)
        {
            await Log(n, version: 2, WaitEnd.Answered);
        }

        AgentActivity[] spent =
        [
            new() { Agent = "ann", Sequence = 1, Status = "onCall", Queue = "q", From = Ten, To = Ten.AddMinutes(10) },
            new() { Agent = "ann", Sequence = 2, Status = "away", Reason = "lunch", From = Ten.AddMinutes(10), To = Ten.AddMinutes(30) },
        ];
        await Again(async () => await AgentLog().Append(spent));

        var before = await Reports();
        await cluster.ReplaceAll();
        await Again(async () => await AgentLog().Append(spent));
        await Log(1, version: 1, WaitEnd.Abandoned);
        var after = "";
        await Again(async () => after = await Reports());

        Assert.Equal(before, after);
        Assert.Contains("\"offered\":30,\"answered\":15,\"abandoned\":15", before, StringComparison.Ordinal);
        Assert.Contains("\"lunch\":1200", before, StringComparison.Ordinal);
    }

    private static string Id(int n) => $"statistics-{n}";

    private IAgentLogGrain AgentLog() => cluster.Grains.GetGrain<IAgentLogGrain>(CallLogKey.Of("ann", Ten).ToString());

    private async Task Log(int n, int version, WaitEnd end)
    {
        var call = new CallSummary
        {
            Id = Id(n),
            Version = version,
            Phase = CallPhase.Ended,
            Outcome = CallOutcome.Unknown,
            StartedAt = Ten,
            EndedAt = Ten.AddMinutes(5),
            Legs = [],
            Waits = [new() { Id = $"wait-{n}", Queue = "q", EnteredAt = Ten, QueuedAt = Ten, EndedAt = Ten.AddSeconds(n), End = end }],
        };
        await Again(async () => await cluster.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(call.Id, call.EndedAt!.Value).ToString()).Append(new()
        {
            CallId = call.Id,
            Version = version,
            EndedAt = call.EndedAt!.Value,
            Facts = JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Options),
        }));
    }

    // As whoever tells a fact does: until a silo that lives acknowledges it.
    private static Task Again(Func<Task> work) => GrainCluster.Until(
        async () =>
        {
            await work();
            return true;
        },
        "a silo answers");

    private async Task<string> Reports()
    {
        var buckets = ReportBuckets.Create(Ten, Ten.AddHours(1), BucketSize.Total, TimeZoneInfo.Utc).Require();
        var (queues, agents) = (new QueueReport(buckets, [new()]), new AgentReport(buckets));
        for (var shard = 0; shard < CallLogKey.Shards; shard++)
        {
            foreach (var row in await cluster.Grains.GetGrain<ICallLogGrain>(new CallLogKey(Ten, shard).ToString()).Rows())
            {
                queues.Add(JsonSerializer.Deserialize<CallSummary>(row.Facts, StateJson.Options)!);
            }
        }

        foreach (var spent in await AgentLog().Intervals())
        {
            agents.Add(new AgentTime
            {
                Agent = spent.Agent,
                Status = Enum.Parse<DeskStatus>(spent.Status, ignoreCase: true),
                Reason = spent.Reason,
                From = spent.From,
                To = spent.To,
                Queue = spent.Queue,
            });
        }

        return JsonSerializer.Serialize(queues.Rows(), StateJson.Views) + JsonSerializer.Serialize(agents.Rows(), StateJson.Views);
    }
}
