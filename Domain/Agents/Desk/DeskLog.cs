namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Keeps what an agent did as closed intervals, until the log has them.</summary>
public static class DeskLog
{
    /// <summary>Most intervals kept while the log cannot be reached; beyond that the oldest are lost.</summary>
    public const int Capacity = 256;

    /// <summary>Drops what the log has acknowledged.</summary>
    public static DeskState Acknowledged(DeskState state, long sequence)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Outbox.IsEmpty || state.Outbox[0].Sequence > sequence
            ? state
            : state with { Outbox = [.. state.Outbox.Where(interval => interval.Sequence > sequence)] };
    }

    /// <summary>When the running interval reaches the end of its hour; null while offline.</summary>
    public static DateTimeOffset? CutDue(DeskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Span is { Status: not DeskStatus.Offline } ? HourAfter(state.SpanSince) : null;
    }

    /// <summary>Closes the running interval at the full hour; it goes on as another one.</summary>
    internal static DeskState Cut(DeskState state, DateTimeOffset hour) => Close(state, hour) with { SpanSince = hour };

    /// <summary>Closes the running interval where what the agent does has changed.</summary>
    internal static DeskState Turn(DeskState state, DateTimeOffset at)
    {
        var span = DeskStatuses.Of(state);
        var before = state.Span ?? new DeskSpan(DeskStatus.Offline);
        return span == before ? state : Close(state, at) with
        {
            Span = span,
            SpanSince = at,
            StatusSince = (span.Status, span.Reason) == (before.Status, before.Reason) ? state.StatusSince : at,
        };
    }

    private static DeskState Close(DeskState state, DateTimeOffset at)
    {
        if (state.Span is not { Status: not DeskStatus.Offline } span || at <= state.SpanSince)
        {
            return state;
        }

        var closed = new DeskInterval(state.Sequence + 1, span, state.SpanSince, at);
        var outbox = state.Outbox.Length < Capacity ? state.Outbox : state.Outbox.RemoveAt(0);
        return state with { Sequence = closed.Sequence, Outbox = outbox.Add(closed) };
    }

    private static DateTimeOffset HourAfter(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return new DateTimeOffset(utc.Date.AddHours(utc.Hour + 1), TimeSpan.Zero);
    }
}
