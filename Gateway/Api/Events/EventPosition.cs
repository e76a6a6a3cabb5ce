using System.Globalization;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Calls;

namespace ContactCenter.Gateway.Api.Events;

/// <summary>Where the list of events goes on: newest first, by id where times are equal.</summary>
/// <param name="At">Time of the last event that was listed.</param>
/// <param name="Id">Its id; empty: everything at that time and after it was listed.</param>
internal readonly record struct EventPosition(DateTimeOffset At, string Id)
{
    /// <summary>The position after an event.</summary>
    public static EventPosition Of(CallEvent e) => new(e.At, e.Id);

    /// <summary>Whether an event comes after this position.</summary>
    public bool IsBefore(CallEvent e) => e.At < At || (e.At == At && Id.Length > 0 && string.CompareOrdinal(e.Id, Id) > 0);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static EventPosition? TryParse(string text) =>
        text.Split('|', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at >= CallPosition.Earliest.Ticks && at <= CallPosition.Latest.Ticks
            ? new(new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Id}");
}
