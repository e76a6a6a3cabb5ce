using System.Globalization;
using ContactCenter.Domain.Audits;
using ContactCenter.Gateway.Api.Calls;

namespace ContactCenter.Gateway.Api.Audits;

/// <summary>Where the list of changes goes on: newest first, by key where times are equal.</summary>
/// <param name="At">Time of the last entry that was listed.</param>
/// <param name="Key">Its key; empty: everything at that time and after it was listed.</param>
internal readonly record struct AuditPosition(DateTimeOffset At, string Key)
{
    /// <summary>Whether an entry comes after this position.</summary>
    public bool IsBefore(AuditEntry entry) => entry.At < At || (entry.At == At && Key.Length > 0 && string.CompareOrdinal(entry.LogKey, Key) > 0);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static AuditPosition? TryParse(string text) =>
        text.Split('|', 2) is [var ticks, var key] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at >= CallPosition.Earliest.Ticks && at <= CallPosition.Latest.Ticks
            ? new(new DateTimeOffset(at, TimeSpan.Zero), key)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Key}");
}
