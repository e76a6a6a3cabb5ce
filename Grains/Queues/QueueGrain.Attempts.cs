using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues;

/// <summary>What the distributor asks and tells.</summary>
internal sealed partial class QueueGrain
{
    /// <summary>Whether attempts may be started and gone on with.</summary>
    internal bool MayMatch => _isStarted && !IsPoisoned && Committed.IsKnown;

    internal Caller? FindCaller(string waitId) => _room.Find(waitId);

    internal Member? FindMember(string name) => _roster.Find(name);

    internal ICallRouting Call(Caller caller) => GrainFactory.Peer<ICallRouting>(caller.Stored.Call);

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
            Forget(_rows.RemoveAgent(member.Name));
            Evict();
        }
    }
}
