using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Telling;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues;

/// <summary>What falls due.</summary>
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
                Forget(_rows.Remove(caller.Stored, null));
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
                Forget(SaveDay());
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
}
