namespace ContactCenter.Domain.CallLogs;

/// <summary>Rules of retention and erasure.</summary>
public static class LogKeeperRules
{
    /// <summary>Most erasures under way at once.</summary>
    public const int MostPending = 100;

    /// <summary>How many lines of the journal are kept.</summary>
    public const int JournalLength = 1_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestPast = TimeSpan.FromDays(400);

    /// <summary>First hour that anything may be stored in: no release kept a log before.</summary>
    private static readonly DateTimeOffset Epoch = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Start of the hour of a moment, UTC.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Hour.Ticks), TimeSpan.Zero);

    /// <summary>First hour that is kept.</summary>
    public static DateTimeOffset KeptFrom(DateTimeOffset now, int retentionDays) => HourOf(now - TimeSpan.FromDays(retentionDays));

    /// <summary>The hours to delete next, oldest first; empty when all is done.</summary>
    public static IEnumerable<DateTimeOffset> ToDelete(LogKeeperState state, DateTimeOffset now, int retentionDays)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Hours(state.DeletedBefore, now, retentionDays);
    }

    /// <summary>The hours in which calls ended whose recordings are to be forgotten next, oldest first; empty when all is done.</summary>
    public static IEnumerable<DateTimeOffset> ToDropRecordings(LogKeeperState state, DateTimeOffset now, int retentionDays)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Hours(state.RecordingsDroppedBefore, now, retentionDays);
    }

    /// <summary>Recordings of calls that ended before <paramref name="hour"/> are forgotten.</summary>
    public static LogKeeperState RecordingsDropped(LogKeeperState state, DateTimeOffset hour)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.RecordingsDroppedBefore >= hour ? state : state with { Version = state.Version + 1, RecordingsDroppedBefore = hour };
    }

    /// <summary>Everything up to now is to be forgotten.</summary>
    public static LogKeeperState AskToForget(LogKeeperState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Version = state.Version + 1, ForgetBefore = HourOf(now) + Hour };
    }

    /// <summary>The hours to forget, newest first, as people look there; empty where nothing is to be forgotten.</summary>
    public static IEnumerable<DateTimeOffset> ToForget(LogKeeperState state, int retentionDays)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.ForgetBefore is { } end)
        {
            var first = KeptFrom(end, retentionDays) is var kept && kept > Epoch ? kept : Epoch;
            for (var hour = end - Hour; hour >= first; hour -= Hour)
            {
                yield return hour;
            }
        }
    }

    /// <summary>All hours before <paramref name="end"/> are forgotten; one who asked meanwhile is not done with that.</summary>
    public static LogKeeperState Forgotten(LogKeeperState state, DateTimeOffset end)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ForgetBefore == end ? state with { Version = state.Version + 1, ForgetBefore = null } : state;
    }

    /// <summary>Hours before <paramref name="hour"/> are deleted.</summary>
    public static LogKeeperState Deleted(LogKeeperState state, DateTimeOffset hour)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.DeletedBefore >= hour ? state : state with { Version = state.Version + 1, DeletedBefore = hour };
    }

    /// <summary>Asks for an erasure; the same again changes nothing. Refused as <c>invalid-number</c> and <c>too-many-erasures</c>.</summary>
    public static Result<LogKeeperState> Ask(LogKeeperState state, string id, string number, DateTimeOffset now, int retentionDays)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Pending.Any(other => other.Id == id) || state.Journal.Any(other => other.Id == id))
        {
            return state;
        }

        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return new Refusal("invalid-number", "Give the number in E.164 form, such as 447700900123.", "$.number");
        }

        if (state.Pending.Length >= MostPending)
        {
            return new Refusal("too-many-erasures", $"{MostPending} erasures are under way; ask again when some of them are done.", "$");
        }

        var first = KeptFrom(now, retentionDays) is var kept && kept > Epoch ? kept : Epoch;
        return state with { Version = state.Version + 1, Pending = state.Pending.Add(new(id, parsed.Digits, now, first, 0)) };
    }

    private static IEnumerable<DateTimeOffset> Hours(DateTimeOffset? done, DateTimeOffset now, int retentionDays)
    {
        var first = done ?? (HourOf(now - LongestPast) is var past && past > Epoch ? past : Epoch);
        for (var hour = first; hour < KeptFrom(now, retentionDays); hour += Hour)
        {
            yield return hour;
        }
    }

    /// <summary>True when an erasure has come to its end.</summary>
    public static bool IsDone(PendingErasure erasure)
    {
        ArgumentNullException.ThrowIfNull(erasure);
        return erasure.NextHour > erasure.RequestedAt + Hour;
    }

    /// <summary>An erasure went on to an hour; done with the last, its number is forgotten.</summary>
    public static LogKeeperState Advanced(LogKeeperState state, string id, DateTimeOffset nextHour, int calls, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Pending.FirstOrDefault(other => other.Id == id) is not { } pending)
        {
            return state;
        }

        var next = pending with { NextHour = nextHour, Calls = pending.Calls + calls };
        if (!IsDone(next))
        {
            return state with { Version = state.Version + 1, Pending = state.Pending.Replace(pending, next) };
        }

        var journal = state.Journal.Add(new(id, next.RequestedAt, now, next.Calls));
        return state with
        {
            Version = state.Version + 1,
            Pending = state.Pending.Remove(pending),
            Journal = journal.Length > JournalLength ? journal.RemoveAt(0) : journal,
        };
    }
}
