using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace ContactCenter.Grains.Interfaces.CallLogs;

/// <summary>Hour of end and shard of a finished call: <c>2026-11-23T14/07</c>.</summary>
/// <param name="Hour">Start of the hour, UTC.</param>
/// <param name="Shard">0 to 15, from the call id.</param>
public readonly record struct CallLogKey(DateTimeOffset Hour, int Shard)
{
    /// <summary>Shards of an hour.</summary>
    public const int Shards = 16;

    /// <summary>Key of a finished call.</summary>
    public static CallLogKey Of(string callId, DateTimeOffset endedAt)
    {
        var utc = endedAt.UtcDateTime;
        return new(new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero), (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(callId)) % Shards));
    }

    /// <summary>Start of the hour that a grain's key names.</summary>
    public static DateTimeOffset HourOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return DateTimeOffset.ParseExact(key[..key.IndexOf('/', StringComparison.Ordinal)], "yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// <summary>The grain's key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hour.UtcDateTime:yyyy-MM-ddTHH}/{Shard:00}");
}
