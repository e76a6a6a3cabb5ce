using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;

namespace ContactCenter.Gateway.Tests.Reports;

/// <summary>Writes facts into the logs as calls and agents do.</summary>
internal sealed class Log(IGrainFactory grains, DateTimeOffset begin)
{
    private static int _ids;

    public DateTimeOffset Begin => begin;

    public DateTimeOffset At(double seconds) => begin.AddSeconds(seconds);

    /// <summary>The begin plus hours, as a value of a query.</summary>
    public string Query(double hours) => Uri.EscapeDataString(begin.AddHours(hours).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public async Task<CallSummary> Add(CallSummary call)
    {
        await grains.GetGrain<ICallLogGrain>(CallLogKey.Of(call.Id, call.EndedAt!.Value).ToString()).Append(new CallLogRow
        {
            CallId = call.Id,
            Version = call.Version,
            EndedAt = call.EndedAt!.Value,
            Facts = JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Options),
        });
        return call;
    }

    public async Task Add(params AgentActivity[] intervals)
    {
        foreach (var shard in intervals.GroupBy(interval => interval.LogKey.ToString()))
        {
            await grains.GetGrain<IAgentLogGrain>(shard.Key).Append([.. shard]);
        }
    }

    public CallSummary Call(double ended, IEnumerable<Wait> waits, params Offer[] offers)
    {
        var id = NewId("call");
        var leg = new CallLeg
        {
            Uuid = id,
            StartedAt = At(0),
            EndedAt = At(ended),
            Facts = new() { Direction = LegDirection.Inbound, From = "447700900123", To = "442079460000", Price = 0.0125m },
        };
        return new()
        {
            Id = id,
            Version = 1,
            Phase = CallPhase.Ended,
            Outcome = CallOutcome.Connected,
            From = "447700900123",
            To = "442079460000",
            StartedAt = At(0),
            EndedAt = At(ended),
            Legs = [leg],
            Waits = [.. waits],
            Offers = [.. offers],
        };
    }

    public Wait Wait(string queue, double queued, double ended, WaitEnd end) => new()
    {
        Id = NewId("wait"),
        Queue = queue,
        EnteredAt = At(queued),
        QueuedAt = At(queued),
        EndedAt = At(ended),
        End = end,
    };

    public Offer Offer(string agent, string queue, double offered, OfferOutcome outcome, double? accepted, double ended) => new()
    {
        Id = NewId("offer"),
        Epoch = 1,
        Agent = agent,
        Queue = queue,
        OfferedAt = At(offered),
        Outcome = outcome,
        AcceptedAt = accepted is { } at ? At(at) : null,
        EndedAt = At(ended),
    };

    public AgentActivity Interval(string agent, long sequence, string status, double from, double to, string? queue = null) =>
        new() { Agent = agent, Sequence = sequence, Status = status, From = At(from), To = At(to), Queue = queue };

    private static string NewId(string kind) => $"report-{kind}-{Interlocked.Increment(ref _ids)}";
}
