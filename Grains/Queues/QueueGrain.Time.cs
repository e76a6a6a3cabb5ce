using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Telling;
using ContactCenter.Domain.Queues.Today;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues;

/// <summary>What follows from notes, settings and time.</summary>
internal sealed partial class QueueGrain
{
    /// <summary>How long a caller who is over is kept for its last note.</summary>
    private static readonly TimeSpan OverLimit = TimeSpan.FromSeconds(30);

    /// <summary>How long agents have to answer a queue that came back, before those who said nothing count as signed out.</summary>
    private static readonly TimeSpan RosterLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SuspectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EmptyLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DayLimit = TimeSpan.FromSeconds(5);
    private readonly Queue<(Member Member, DateTimeOffset At)> _suspects = new();

    /// <summary>Whether attempts may be started and gone on with.</summary>
    internal bool MayMatch => _isStarted && !IsPoisoned && Committed.IsKnown;

    internal Caller? FindCaller(string waitId) => _room.Find(waitId);

    internal Member? FindMember(string name) => _roster.Find(name);

    internal ICallRouting Call(Caller caller) => GrainFactory.GetGrain<ICallRouting>(caller.Stored.Call);

    /// <summary>A caller may be tried again, or no more.</summary>
    internal void Changed(Caller caller)
    {
        _distributor.Place(caller, Clock.GetUtcNow());
        Settle();
    }

    /// <summary>An offer to the caller is live.</summary>
    internal void Offered(Caller caller)
    {
        SetOffered(caller, true, Clock.GetUtcNow());
        Changed(caller);
    }

    /// <summary>The call says that this wait is not open: its last note will tell why, or never comes.</summary>
    internal void Over(Caller caller)
    {
        if (caller.IsHere)
        {
            var now = Clock.GetUtcNow();
            _room.Leave(caller);
            caller.OverAt = now;
            _agenda.At(now + OverLimit, DueKind.Over, caller);
            _distributor.Place(caller, now);
            Empty(now);
            Settle();
        }
    }

    /// <summary>The caller is left alone for a moment.</summary>
    internal void PauseUntil(Caller caller, DateTimeOffset until)
    {
        caller.PausedUntil = until;
        _agenda.At(until, DueKind.Pause, caller);
        Changed(caller);
    }

    /// <summary>An attempt with the agent is over.</summary>
    internal void EndAttempt(Member member, int version)
    {
        if (_roster.Find(member.Name) != member)
        {
            member.Attempt = null;
            return;
        }

        _roster.End(member, version);
        _distributor.Place(member);
        if (member.IsSuspect)
        {
            var at = Clock.GetUtcNow() + SuspectLimit;
            _suspects.Enqueue((member, at));
            _agenda.At(at, DueKind.Suspects);
        }
    }

    /// <summary>There is no such agent.</summary>
    internal void Unknown(Member member)
    {
        if (_roster.Find(member.Name) == member)
        {
            _roster.Remove(member);
            _distributor.Remove(member);
            Observe(_rows.RemoveAgent(member.Name));
            Evict();
        }
    }

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
            Observe(_watch.Begin());
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

    private void Due(DueKind kind, Caller? caller, DateTimeOffset now)
    {
        if (IsPoisoned)
        {
            return;
        }

        switch (kind)
        {
            case DueKind.MaxWait when caller is { IsHere: true }:
                Schedule(caller, now);
                break;
            case DueKind.Announcement when caller is { IsHere: true }:
                Tell(caller, now);
                break;
            case DueKind.Silence when caller is { IsHere: true, IsOffered: true }:
                AfterSilence(caller, now);
                break;
            case DueKind.Pause when caller is not null:
                _distributor.Place(caller, now);
                break;
            case DueKind.Over when caller is { IsHere: false } && _room.Find(caller.Stored.WaitId) == caller:
                _room.Remove(caller, caller.Version);
                Observe(_rows.Remove(caller.Stored, null));
                break;
            case DueKind.Suspects:
                AskSuspects(now);
                break;
            case DueKind.Roster:
                _roster.HadTime = true;
                Evict();
                break;
            case DueKind.Places:
                _rows.Expire(now.AddSeconds(-SettingsInForce.ResumeSeconds));
                _agenda.At(_rows.FirstPlace()?.AddSeconds(SettingsInForce.ResumeSeconds).AddTicks(1), DueKind.Places);
                break;
            case DueKind.Empty when _room.Count == 0:
                _watch.End();
                break;
            case DueKind.Day:
                Observe(SaveDay());
                break;
            default:
                break;
        }
    }

    // Every deadline of a caller, from what is in force now.
    private void Schedule(Caller caller, DateTimeOffset now)
    {
        if (!caller.IsHere)
        {
            return;
        }

        var settings = SettingsInForce;
        if (settings.MaxWaitSeconds is { } seconds && caller.Stored.QueuedAt.AddSeconds(seconds) is var at)
        {
            if (at <= now)
            {
                _departures.Add(caller, QueueCodes.MaxWait);
            }
            else
            {
                _agenda.At(at, DueKind.MaxWait, caller);
            }
        }

        if (caller.LeaveReason == QueueCodes.MaxWait && !(settings.MaxWaitSeconds is { } limit && caller.Stored.QueuedAt.AddSeconds(limit) <= now))
        {
            _departures.Withdraw(caller);
        }

        if (_announcer.IsUsed)
        {
            TellNext(caller, settings.Announcements, now);
        }
    }

    private void Tell(Caller caller, DateTimeOffset now)
    {
        // Settings may have put it off since this was noted.
        var isDue = caller.TellAt <= now;
        var announcements = SettingsInForce.Announcements;
        TellNext(caller, announcements, now);
        if (!isDue || caller.IsOffered || caller.Trying > 0 || caller.LeaveReason is not null || !_announcer.HasRoom())
        {
            return;
        }

        var position = Board.Position(caller.Stored.Call) ?? 1;
        if (AnnouncementText.Of(announcements, position, ExpectedWait(position, now)) is { } text)
        {
            _announcer.Say(caller, text, announcements.Language);
        }
    }

    private void TellNext(Caller caller, Announcements announcements, DateTimeOffset now)
    {
        caller.TellAt = AnnouncementText.Next(announcements, caller.Stored.QueuedAt, now);
        _agenda.At(caller.TellAt, DueKind.Announcement, caller);
    }

    // Nothing was heard of an offer for longer than one can last: the next proposal finds out, at the price of one refusal.
    private void AfterSilence(Caller caller, DateTimeOffset now)
    {
        if (now - caller.OfferedAt < SilenceLimit)
        {
            _agenda.At(caller.OfferedAt + SilenceLimit, DueKind.Silence, caller);
            return;
        }

        caller.IsOffered = false;
        _distributor.Place(caller, now);
    }

    private void AskSuspects(DateTimeOffset now)
    {
        while (_suspects.TryPeek(out var suspect) && suspect.At <= now)
        {
            _suspects.Dequeue();
            if (suspect.Member.IsSuspect && _roster.Find(suspect.Member.Name) == suspect.Member)
            {
                _roster.Ask(suspect.Member);
            }
        }

        if (_suspects.TryPeek(out var next))
        {
            _agenda.At(next.At, DueKind.Suspects);
        }
    }

    private TimeSpan SilenceLimit => TimeSpan.FromSeconds(SettingsInForce.RingSeconds + 60);

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
            Observe(Drain());
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

    // A failure has replaced this activation already, or is tried again by whoever needs it.
    private static void Observe(Task work) => _ = work.ContinueWith(static done => _ = done.Exception, TaskScheduler.Default);
}
