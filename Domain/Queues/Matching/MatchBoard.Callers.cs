using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <content>Those who wait.</content>
public sealed partial class MatchBoard
{
    /// <summary>Puts a caller on the board, or brings a known one up to date: same wait, as taken or free as before; another wait, free.</summary>
    public void Put(WaitingCaller caller, DateTimeOffset now)
    {
        Advance(now);
        var before = _callers.Find(caller.Call);
        var isTaken = before is { IsTaken: true } && before.Caller.WaitId == caller.WaitId;
        RemoveCaller(caller.Call);

        var plan = _callers.Plan(caller.Needs);
        var needs = caller.Needs.PreferredAgent is null ? plan.Shared : caller.Needs with { Steps = plan.Shared.Steps };
        var entry = new CallerEntry(caller with { Needs = needs }, plan, Key(caller)) { Class = _classes.Join(Requirement.Anybody), IsTaken = isTaken };
        _callers.Add(entry);
        Aim(entry);
        if (!isTaken)
        {
            Enter(entry);
        }
    }

    /// <summary>Takes a caller off the board. False: was not there.</summary>
    public bool RemoveCaller(string call)
    {
        if (_callers.Find(call) is not { } caller)
        {
            return false;
        }

        if (!caller.IsTaken)
        {
            Leave(caller);
        }

        _callers.Remove(caller);
        _classes.Leave(caller.Class);
        return true;
    }

    /// <summary>Takes a caller out of the match; the place stays, and so does the clock of the needs. False: not there, or taken already.</summary>
    public bool TakeCaller(string call)
    {
        if (_callers.Find(call) is not { IsTaken: false } caller)
        {
            return false;
        }

        Leave(caller);
        caller.IsTaken = true;
        return true;
    }

    /// <summary>Lets a taken caller be matched again. False: not there, or not taken.</summary>
    public bool GiveBackCaller(string call)
    {
        if (_callers.Find(call) is not { IsTaken: true } caller)
        {
            return false;
        }

        caller.IsTaken = false;
        Enter(caller);
        return true;
    }

    /// <summary>The caller as the board knows it, or null.</summary>
    public WaitingCaller? FindCaller(string call) => _callers.Find(call)?.Caller;

    /// <summary>Whether the caller is on the board and being tried.</summary>
    public bool IsCallerTaken(string call) => _callers.Find(call) is { IsTaken: true };

    /// <summary>Place of a caller among all who wait, from 1, those who are being tried counted; null: not there.</summary>
    public int? Position(string call) => _callers.Find(call) is { } caller ? _callers.Place(caller) + 1 : null;

    /// <summary>Those who wait, in the order of service.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public ImmutableArray<WaitingCaller> Page(int skip, int take)
    {
        skip = Math.Clamp(skip, 0, Waiting);
        take = Math.Clamp(take, 0, Waiting - skip);
        var page = ImmutableArray.CreateBuilder<WaitingCaller>(take);
        for (var place = skip; place < skip + take; place++)
        {
            page.Add(_callers[place].Caller);
        }

        return page.MoveToImmutable();
    }

    private ServiceKey Key(WaitingCaller caller) => ServiceKey.Of(caller.EnteredAt, caller.Priority, Settings.AgingSeconds, caller.Call);

    /// <summary>Sets what a caller who is in no set of the match asks for now, and until when.</summary>
    private void Aim(CallerEntry caller)
    {
        var queuedAt = caller.Caller.QueuedAt.UtcTicks;
        // Another machine's clock may be ahead: nobody waits for less than no time.
        var waited = Math.Max(0, _now.UtcTicks - queuedAt);
        var before = caller.Class;
        caller.Class = _classes.Join(caller.Plan.After(waited));
        _classes.Leave(before);

        var keptFor = caller.Caller.Needs.PreferredSeconds * TimeSpan.TicksPerSecond;
        caller.OnlyAgent = waited < keptFor ? caller.Caller.Needs.PreferredAgent : null;
        var next = caller.Plan.NextAfter(waited);
        next = caller.OnlyAgent is null ? next : Math.Min(next, keptFor);
        _callers.Schedule(caller, next == long.MaxValue ? next : queuedAt + next);
    }

    private void Enter(CallerEntry caller)
    {
        Free++;
        if (caller.OnlyAgent is { } name)
        {
            _kept.Add(caller, ReadyOne(name));
        }
        else
        {
            caller.Class.Free.Add(caller);
        }
    }

    private void Leave(CallerEntry caller)
    {
        Free--;
        if (caller.OnlyAgent is { } name)
        {
            _kept.Remove(caller, ReadyOne(name));
        }
        else
        {
            caller.Class.Free.Remove(caller);
        }
    }

    private void Rekey()
    {
        CallerEntry[] free = [.. _callers.All.Where(caller => !caller.IsTaken)];
        foreach (var caller in free)
        {
            Leave(caller);
        }

        _callers.Rekey(Key);
        foreach (var caller in free)
        {
            Enter(caller);
        }
    }
}
