using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;

namespace ContactCenter.Bench.Reports;

/// <summary>Facts of a day as calls and agents leave them: twenty queues, five hundred agents, a missed offer in five.</summary>
/// <param name="grains">To reach the logs.</param>
/// <param name="begin">Midnight, UTC.</param>
internal sealed class DayOfCalls(IGrainFactory grains, DateTimeOffset begin)
{
    private const int Queues = 20;
    private const int Agents = 500;
    private const int AtOnce = 512;
    private readonly Random _draws = new(11);
    private long _ids;

    /// <summary>Bytes of facts that were written.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes so many calls, spread over the day, and an agent's stretch of time for each.</summary>
    public async Task Write(int calls)
    {
        foreach (var some in Enumerable.Range(0, calls).Select(_ => Call()).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(Append));
        }
    }

    private async Task Append(CallSummary call)
    {
        var facts = JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Options);
        Bytes += facts.Length;
        var talk = call.Offers[^1];
        var spent = new AgentActivity
        {
            Agent = talk.Agent, Sequence = ++_ids, Status = "wrapUp", From = talk.EndedAt!.Value, To = talk.EndedAt.Value.AddSeconds(20), CallId = call.Id, Queue = talk.Queue, OfferId = talk.Id,
        };
        await Task.WhenAll(
            grains.GetGrain<ICallLogGrain>(CallLogKey.Of(call.Id, call.EndedAt!.Value).ToString()).Append(new() { CallId = call.Id, Version = 9, EndedAt = call.EndedAt.Value, Facts = facts }).AsTask(),
            grains.GetGrain<IAgentLogGrain>(spent.LogKey.ToString()).Append([spent]).AsTask());
    }

    private CallSummary Call()
    {
        var id = Guid.NewGuid().ToString("N");
        var start = begin.AddSeconds(_draws.Next(0, (24 * 3600) - 900));
        var (wait, ring, talk) = (_draws.Next(1, 90), _draws.Next(2, 12), _draws.Next(20, 400));
        var (queue, agent) = ($"queue-{_draws.Next(Queues)}", $"agent-{_draws.Next(Agents)}");
        var up = start.AddSeconds(wait + ring);
        var end = up.AddSeconds(talk);
        var offers = new List<Offer> { Offer(id, queue, agent, up.AddSeconds(-ring), OfferOutcome.Accepted, up, end) };
        if (_draws.Next(5) == 0)
        {
            offers.Insert(0, Offer(id, queue, $"agent-{_draws.Next(Agents)}", start, OfferOutcome.TimedOut, null, start.AddSeconds(wait)));
        }

        return new()
        {
            Id = id,
            Version = 9,
            Phase = CallPhase.Ended,
            Outcome = CallOutcome.Connected,
            From = $"4477009{_draws.Next(100_000):00000}",
            To = "442079460001",
            Position = new("sales", 1, "wait", 1),
            StartedAt = start,
            EndedAt = end,
            Legs = [Leg(id, start, end, LegDirection.Inbound), Leg(Guid.NewGuid().ToString(), up.AddSeconds(-ring), end, LegDirection.Outbound)],
            Waits = [new() { Id = $"{id}-w1", Queue = queue, EnteredAt = start, QueuedAt = start, End = WaitEnd.Answered, EndedAt = up, SentOnAt = end }],
            Offers = [.. offers],
            Holds = _draws.Next(4) == 0 ? [new(up.AddSeconds(5), up.AddSeconds(15))] : [],
            Dispositions = [new(agent, $"code-{_draws.Next(8)}", null, end)],
        };
    }

    private static Offer Offer(string call, string queue, string agent, DateTimeOffset at, OfferOutcome outcome, DateTimeOffset? accepted, DateTimeOffset end) => new()
    {
        Id = Guid.NewGuid().ToString("N"), Epoch = 1, Agent = agent, Queue = queue, WaitId = $"{call}-w1", OfferedAt = at, RingSeconds = 20, Leg = Guid.NewGuid().ToString(),
        PlacedAt = at, AcceptedAt = accepted, JoinedAt = accepted, Outcome = outcome, EndedAt = end,
    };

    private static CallLeg Leg(string id, DateTimeOffset start, DateTimeOffset end, LegDirection direction) => new()
    {
        Uuid = id,
        StartedAt = start,
        AnsweredAt = start,
        EndedAt = end,
        WasAnswered = true,
        Facts = new() { Direction = direction, From = "447700900001", To = "442079460001", StartTime = start, EndTime = end, Price = 0.0125m, Network = "23410", DisconnectedBy = DisconnectedBy.User },
    };
}
