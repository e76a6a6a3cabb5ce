using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Today;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues;

/// <summary>What follows from any event: who fits is brought together, who may not wait leaves.</summary>
internal sealed partial class QueueGrain
{
    private void Start()
    {
        var now = Clock.GetUtcNow();
        Board.Change(SettingsInForce);
        foreach (var name in _rows.Agents)
        {
            _roster.Add(name);
        }

        foreach (var wait in _rows.Waits)
        {
            var caller = _room.Add(wait.Needs is null ? wait : wait with { Needs = Ordinal(wait.Needs) });
            _distributor.Place(caller, now);
            Schedule(caller, now);
        }

        _isStarted = true;
        _agenda.At(now + RosterLimit, DueKind.Roster);
        _agenda.At(_rows.FirstPlace()?.AddSeconds(SettingsInForce.ResumeSeconds), DueKind.Places);
        _roster.AskSilent();
        if (_room.Count > 0)
        {
            Forget(_watch.Begin());
        }
        else if (Committed.IsDraining)
        {
            Empty(now);
        }
        else if (Committed is { IsKnown: false, Version: > 0 })
        {
            _unlist.Soon();
        }

        Evict();
        Settle();
    }

    // After every event: whoever fits is brought together, and the next moment is known.
    private void Settle()
    {
        if (IsPoisoned)
        {
            return;
        }

        var now = Clock.GetUtcNow();
        Board.Advance(now);
        _distributor.Match(SettingsInForce, now);
        _estimate.Line(Board.Free > 0, now);
        _agenda.At(Board.NextDue, DueKind.Relaxation);
        _metrics.Stands(_id, _room.Count, Board.Ready, _room.Oldest);
        if (Committed.Version > 0)
        {
            _live.Post(LiveTopics.Queues, _id, _show);
        }
    }

    // Those who wait leave where the queue is closed, removed, or without agents.
    private void Evict()
    {
        if (!Committed.IsKnown && Speculative.IsKnown)
        {
            // It is being made.
            return;
        }

        var reason = QueueRules.Evict(Committed, HasAgents);
        foreach (var caller in _room.All)
        {
            if (reason is not null)
            {
                _departures.Add(caller, reason);
            }
            else if (caller.LeaveReason is not (null or QueueCodes.MaxWait))
            {
                _departures.Withdraw(caller);
            }
        }
    }

    private void Empty(DateTimeOffset now)
    {
        if (_room.Count > 0)
        {
            return;
        }

        _agenda.At(now + EmptyLimit, DueKind.Empty);
        if (Speculative.IsDraining)
        {
            Forget(Drain());
        }

        async Task Drain()
        {
            await Commit(state => new Change<QueueState, bool>(_room.Count == 0 ? QueueRules.Drained(state) : state, true));
            if (!Committed.IsKnown)
            {
                _unlist.Soon();
            }
        }
    }

    private async Task SaveDay()
    {
        if (!await _day.Save())
        {
            _agenda.At(Clock.GetUtcNow() + DayLimit, DueKind.Day);
        }
    }

    private void Count(Func<QueueDay, QueueDay> count, DateTimeOffset now)
    {
        if (_day.Count(count))
        {
            _agenda.At(now + DayLimit, DueKind.Day);
        }
    }
}
