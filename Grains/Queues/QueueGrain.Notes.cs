using System.Text.Json;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues.Waiting;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues;

/// <summary>What calls and agents tell.</summary>
internal sealed partial class QueueGrain
{
    public async ValueTask<WaitReply> NoteWait(WaitNote note)
    {
        ThrowIfPoisoned();
        var reply = WaitReply.Taken;
        var now = Clock.GetUtcNow();
        var caller = _room.Find(note.WaitId);
        var ours = note.Ours(now);
        var stored = note.Standing is not (WaitStanding.Waiting or WaitStanding.Offered) ? Left(ours, caller, now)
            : caller is not null ? Known(note, caller, now, out reply)
            : Entered(ours, note.EnteredAt, now, out reply);
        Settle();
        await stored;
        return reply;
    }

    public async ValueTask<bool> NoteAgent(AgentNote note)
    {
        ThrowIfPoisoned();
        var member = _roster.Find(note.Agent);
        if (!note.IsMember)
        {
            if (member is not null)
            {
                _roster.Remove(member);
                _distributor.Remove(member);
                Evict();
                Settle();
            }

            await _rows.RemoveAgent(note.Agent);
            return false;
        }

        var hadAgents = HasAgents;
        var stored = member is null ? _rows.AddAgent(note.Agent) : Task.CompletedTask;
        member ??= _roster.Add(note.Agent);
        if (_roster.Take(member, note.Ours(Clock.GetUtcNow()), Clock.GetTimestamp()))
        {
            _distributor.Place(member);
            if (hadAgents != HasAgents)
            {
                Evict();
            }

            Settle();
        }

        // Read before the write is awaited: the agent waits only for bids that were on their way when it asked.
        var isBidding = member.Attempt?.IsBidding == true;
        await stored;

        // How an agent stands is kept in memory only.
        await _pulse.Check();
        return isBidding;
    }

    // False only where it is known that nobody is signed in.
    private bool HasAgents => _roster.SignedIn > 0 || !_roster.IsKnown;

    // Times of the note are ours; the call goes on with its own.
    private Task Entered(WaitNote note, DateTimeOffset callEnteredAt, DateTimeOffset now, out WaitReply reply)
    {
        reply = WaitReply.Taken;
        if (_room.IsGone(note.WaitId, note.Version))
        {
            return Task.CompletedTask;
        }

        // Who is being offered was let in before, whatever this queue remembers.
        if (note.Standing == WaitStanding.Waiting && RefusalOf(note) is { } refusal)
        {
            _metrics.Refused(_id, refusal);
            reply = new WaitReply { Refusal = refusal };
            return Task.CompletedTask;
        }

        if (note.WasLetIn)
        {
            LogLearnt(note.CallId, _id);
        }

        var place = note.IsCallback ? null : _rows.TakePlace(note.CallerNumber, note.EnteredAt, now.AddSeconds(-SettingsInForce.ResumeSeconds));
        var enteredAt = place?.EnteredAt ?? note.EnteredAt;
        var ofCall = callEnteredAt - (note.EnteredAt - enteredAt);
        var wait = new StoredWait
        {
            WaitId = note.WaitId,
            Call = note.CallId,
            Version = note.Version,
            EnteredAt = enteredAt,
            CallEnteredAt = ofCall == enteredAt ? null : ofCall,
            QueuedAt = note.QueuedAt,
            Priority = note.Priority,
            Needs = NeedsOf(note),
            Leg = note.Leg,
            RegionUrl = note.RegionUrl,
            Number = note.CallerNumber,
            IsCallback = note.IsCallback,
            ConversationId = note.ConversationId,
        };
        reply = Reply(wait, callEnteredAt);
        if (Board.FindCaller(note.CallId) is { } earlier && _room.Find(earlier.WaitId) is { } old)
        {
            // The same call waits anew: its earlier wait is over, though that was not told yet.
            Over(old);
        }

        var caller = _room.Add(wait);
        caller.Notes = 1;
        caller.NotedStamp = Clock.GetTimestamp();
        SetOffered(caller, note.Standing == WaitStanding.Offered, now);
        _distributor.Place(caller, now);
        Schedule(caller, now);
        if (!wait.IsCallback)
        {
            Count(day => day.WithEntry(now), now);
        }

        return Task.WhenAll(_rows.Put(wait), _watch.Begin());
    }

    private Task Known(WaitNote note, Caller caller, DateTimeOffset now, out WaitReply reply)
    {
        // What was heard first of its age holds: who waits keeps the place however often it is told.
        reply = Reply(caller.Stored, note.EnteredAt);
        if (note.Version < caller.Version)
        {
            return Stored(caller);
        }

        var isTold = note.Version > caller.NotedVersion || note.Standing == WaitStanding.Offered != caller.IsOffered;
        caller.Version = caller.NotedVersion = note.Version;
        if (isTold)
        {
            caller.Notes++;
            caller.NotedStamp = Clock.GetTimestamp();
        }

        if (!caller.IsHere)
        {
            _room.ComeBack(caller);
        }

        SetOffered(caller, note.Standing == WaitStanding.Offered, now);
        var wait = caller.Stored with
        {
            Priority = note.Priority,
            Needs = NeedsOf(note, caller.Stored.Needs),
            Leg = note.Leg ?? caller.Stored.Leg,
            RegionUrl = note.RegionUrl ?? caller.Stored.RegionUrl,
            ConversationId = note.ConversationId ?? caller.Stored.ConversationId,
        };
        if (wait == caller.Stored)
        {
            _distributor.Place(caller, now);
            return Stored(caller);
        }

        caller.Stored = wait;
        _distributor.Refresh(caller, now);
        return Task.WhenAll(_rows.Put(wait), _watch.Begin());
    }

    private Task Left(WaitNote note, Caller? caller, DateTimeOffset now)
    {
        if (caller is null)
        {
            _room.Remember(note.WaitId, note.Version);
            return Task.CompletedTask;
        }

        if (note.Version < caller.Version)
        {
            return Stored(caller);
        }

        if (caller.Stored.IsCallback)
        {
            return CallbackLeft(note, caller, now);
        }

        var settings = SettingsInForce;
        var at = note.EndedAt ?? now;
        var wait = note.EndedAt is null ? now - caller.Stored.QueuedAt : at - note.QueuedAt;
        wait = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        _room.Remove(caller, note.Version);
        _distributor.Place(caller, now);
        _metrics.Left(_id, JsonNamingPolicy.CamelCase.ConvertName(note.Standing.ToString()));
        HeldPlace? place = null;
        switch (note.Standing)
        {
            case WaitStanding.Answered:
                Count(day => day.WithAnswer(now, wait, settings.ServiceLevelSeconds), now);
                _metrics.Answered(_id, wait);
                if (caller.StoodInLine)
                {
                    _estimate.Answered(now);
                }

                if (_room.CallbackOf(caller.Stored.Number) is { } callback)
                {
                    // Who has called again and was answered need not be called back.
                    _departures.Add(callback, QueueCodes.Superseded);
                }

                break;
            case WaitStanding.Abandoned:
                Count(day => day.WithAbandoned(now, wait, settings.ServiceLevelSeconds), now);
                place = caller.Stored.Number is { } number && settings.ResumeSeconds > 0 ? new HeldPlace(number, caller.Stored.EnteredAt, at) : null;
                break;
            default:
                Count(day => day.WithOther(now, wait), now);
                break;
        }

        if (place is not null)
        {
            _agenda.At(place.LeftAt.AddSeconds(settings.ResumeSeconds), DueKind.Places);
        }

        Empty(now);
        return _rows.Remove(caller.Stored, place);
    }

    // Whether a queue is closed, full or without agents keeps those out who would have to wait on the line.
    private string? RefusalOf(WaitNote note) => !note.IsCallback ? QueueRules.Refuse(Speculative, note.WasLetIn ? 0 : _room.OnLine, HasAgents)
        : !Speculative.IsKnown || Speculative.IsDraining ? QueueCodes.Unknown
        : _room.CallbackOf(note.CallerNumber) is { } other && other.Stored.Call != note.CallId ? QueueCodes.Superseded
        : null;

    private Task CallbackLeft(WaitNote note, Caller caller, DateTimeOffset now)
    {
        _room.Remove(caller, note.Version);
        _distributor.Place(caller, now);
        if (note.Standing == WaitStanding.Answered && caller.StoodInLine)
        {
            _estimate.Answered(now);
        }

        Empty(now);
        return _rows.Remove(caller.Stored, null);
    }

    private Task Stored(Caller caller) => Task.WhenAll(_rows.Settled(caller.Stored), _watch.Begin());

    private void SetOffered(Caller caller, bool isOffered, DateTimeOffset now)
    {
        caller.IsOffered = isOffered;
        if (isOffered)
        {
            caller.OfferedAt = now;
            _agenda.At(now + SilenceLimit, DueKind.Silence, caller);
        }
    }

    private static WaitReply Reply(StoredWait wait, DateTimeOffset told) =>
        (wait.CallEnteredAt ?? wait.EnteredAt) is var known && known < told ? new WaitReply { ResumedFrom = known } : WaitReply.Taken;

    private static CallerNeeds? NeedsOf(WaitNote note, CallerNeeds? known = null)
    {
        if (note.Needs is null)
        {
            return null;
        }

        var needs = Ordinal(JsonSerializer.Deserialize<CallerNeeds>(note.Needs, StateJson.Options) ?? CallerNeeds.None);
        return known is not null && Same(known, needs) ? known : needs;
    }

    // JSON knows no comparers; names of skills are compared as they are written, in every culture.
    private static CallerNeeds Ordinal(CallerNeeds needs) => needs with
    {
        Steps = needs.Steps.IsDefaultOrEmpty ? [] : [.. needs.Steps.Select(step => step with { Skills = step.Skills.WithComparers(StringComparer.Ordinal) })],
    };

    private static bool Same(CallerNeeds left, CallerNeeds right) =>
        left.PreferredAgent == right.PreferredAgent && left.PreferredSeconds == right.PreferredSeconds
        && left.Steps.AsSpan().SequenceEqual(right.Steps.AsSpan(), NeedStepComparer.Instance);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} waits in queue {Queue}, which had acknowledged it and did not know it any more; it is in again")]
    private partial void LogLearnt(string callId, string queue);
}
