using ContactCenter.Grains.Durability;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>Asks calls to leave the queue, off-turn and until they have taken it in. The call decides: a live offer is not cut.</summary>
internal sealed partial class Departures
{
    private const int AsksAtOnce = 32;
    private readonly QueueGrain _queue;
    private readonly ILogger _log;
    private readonly HashSet<Caller> _pending = [];
    private readonly Retry _ask;

    public Departures(QueueGrain queue, ILogger log)
    {
        _queue = queue;
        _log = log;
        _ask = new Retry(queue, Ask);
    }

    /// <summary>A caller has to leave.</summary>
    public void Add(Caller caller, string reason)
    {
        caller.LeaveReason = reason;
        if (caller.IsHere && !caller.LeaveIsKnown && _pending.Add(caller) && !_ask.IsWaiting)
        {
            _ask.Soon();
        }
    }

    /// <summary>A caller need not leave any more; where its call knows already, it leaves all the same.</summary>
    public void Withdraw(Caller caller)
    {
        if (!caller.LeaveIsKnown)
        {
            caller.LeaveReason = null;
            _pending.Remove(caller);
        }
    }

    /// <summary>Asks those once more who said that they would leave, and are still here.</summary>
    public void Remind(IEnumerable<Caller> callers)
    {
        foreach (var caller in callers)
        {
            if (caller is { IsHere: true, LeaveReason: { } reason })
            {
                caller.LeaveIsKnown = false;
                Add(caller, reason);
            }
        }
    }

    private async Task Ask()
    {
        Exception? failure = null;
        foreach (var chunk in _pending.ToArray().Chunk(AsksAtOnce))
        {
            var failures = await Task.WhenAll(chunk.Select(Ask));
            failure ??= Array.Find(failures, e => e is not null);
        }

        if (failure is not null)
        {
            LogNotAsked(failure);
            throw failure;
        }
    }

    private async Task<Exception?> Ask(Caller caller)
    {
        if (caller is not { IsHere: true, LeaveReason: { } reason })
        {
            _pending.Remove(caller);
            return null;
        }

        try
        {
            var isOpen = await _queue.Call(caller).LeaveQueue(caller.Stored.WaitId, reason);
            _pending.Remove(caller);
            caller.LeaveIsKnown = isOpen;
            if (isOpen)
            {
                _queue.Changed(caller);
            }
            else
            {
                _queue.Over(caller);
            }

            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every caller could be asked to leave; it is tried again")]
    private partial void LogNotAsked(Exception exception);
}
