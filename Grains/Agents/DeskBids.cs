using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Time;

namespace ContactCenter.Grains.Agents;

/// <summary>
/// Bids of several queues for one agent: while queues that were told that the agent is ready have not said whether they bid, or have not bid
/// yet, a bid waits for them, at most 10 ms; then the earliest caller gets the agent. Memory only: the reservation is what is stored.
/// </summary>
internal sealed class DeskBids(AgentGrain grain, MachineClock clock, WorkInFlight? work)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(10);
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private readonly List<Held> _held = [];
    private int _round;

    /// <summary>A queue is being told whether the agent is ready.</summary>
    public void Told(string queue, bool isReady)
    {
        if (isReady)
        {
            _awaited.Add(queue);
        }
        else
        {
            Answered(queue, bids: false);
        }
    }

    /// <summary>A queue said whether it bids.</summary>
    public void Answered(string queue, bool bids)
    {
        if (!bids && _awaited.Remove(queue) && _awaited.Count == 0)
        {
            Decide();
        }
    }

    /// <summary>Takes a bid; completes when it is decided, and what was decided is stored.</summary>
    public Task<ReserveReply> Take(DeskBid bid)
    {
        if (_held.Find(held => held.Bid.OfferId == bid.OfferId) is { } same)
        {
            return same.Reply.Task;
        }

        if (bid.Queue is { } queue)
        {
            _awaited.Remove(queue);
        }

        if (!grain.CouldTake(bid))
        {
            return Alone(bid);
        }

        _held.Add(new Held(bid));
        var mine = _held[^1].Reply.Task;
        if (bid.Queue is null || _awaited.Count == 0)
        {
            Decide();
        }
        else if (_held.Count == 1)
        {
            _ = DecideLater(_round);
        }

        return mine;
    }

    private async Task<ReserveReply> Alone(DeskBid bid)
    {
        var reply = grain.Reserve(bid, out var stored);
        await stored;
        return reply;
    }

    private async Task DecideLater(int round)
    {
        using var scope = work?.Begin() ?? default;
        await Task.Delay(Longest, clock.Time);
        if (round == _round)
        {
            Decide();
        }
    }

    private void Decide()
    {
        _round++;
        _awaited.Clear();
        Held[] held = [.. _held];
        _held.Clear();
        Array.Sort(held, (one, other) => Reserving.Compare(one.Bid, other.Bid));
        Task? won = null;
        foreach (var bid in held)
        {
            try
            {
                var stored = won;
                var reply = won is null ? grain.Reserve(bid.Bid, out stored) : new ReserveReply { Refusal = Reserving.BetterCall };
                won = won is null && reply.Refusal is null ? stored : won;
                _ = Tell(bid, reply, stored!);
            }
            catch (Exception e)
            {
                bid.Reply.SetException(e);
            }
        }
    }

    private static async Task Tell(Held held, ReserveReply reply, Task stored)
    {
        try
        {
            await stored;
            held.Reply.SetResult(reply);
        }
        catch (Exception e)
        {
            held.Reply.SetException(e);
        }
    }

    private sealed record Held(DeskBid Bid)
    {
        public TaskCompletionSource<ReserveReply> Reply { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
