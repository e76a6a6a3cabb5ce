using System.Globalization;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Where a list of calls goes on: first live calls by start, then finished ones by end, newest first, each by id where times are equal.</summary>
/// <param name="IsLive">True while live calls are listed.</param>
/// <param name="At">Time of the last call that was listed.</param>
/// <param name="Id">Its id; empty: everything at that time was listed.</param>
internal readonly record struct CallPosition(bool IsLive, DateTimeOffset At, string Id)
{
    /// <summary>Before that there were no calls.</summary>
    public static readonly DateTimeOffset Earliest = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>After that there will be none.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a call comes after this position.</summary>
    public bool IsBefore(DateTimeOffset at, string id) => at < At || (at == At && Id.Length > 0 && string.CompareOrdinal(id, Id) > 0);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static CallPosition? TryParse(string text)
    {
        var parts = text.Split('|', 3);
        return parts.Length == 3 && parts[0] is "live" or "ended"
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks >= Earliest.Ticks && ticks <= Latest.Ticks
            ? new(parts[0] == "live", new DateTimeOffset(ticks, TimeSpan.Zero), parts[2])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLive ? "live" : "ended")}|{At.UtcTicks}|{Id}");
}
