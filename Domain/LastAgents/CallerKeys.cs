using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Domain.LastAgents;

/// <summary>
/// How people are told apart in the memory of who spoke with them last: by a digest of the number, so that neither rows, keys nor logs show it. Who has
/// the rows can try all numbers: a digest is erased, and gets too old, as a number would.
/// </summary>
public static class CallerKeys
{
    /// <summary>How many shards there are.</summary>
    public const int Shards = 4_096;

    private const int KeptBytes = 16;
    private const int ShardDigits = 3;

    /// <summary>The key of a caller id, 32 hexadecimal digits; null for what is no number under which somebody can be reached.</summary>
    /// <param name="callerId">As the platform told it; may be anything.</param>
    public static string? Of(string? callerId) => WithheldNumbers.Reachable(callerId) is { } number
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("last-agent:" + number.Digits)).AsSpan(0, KeptBytes))
        : null;

    /// <summary>The shard of a key.</summary>
    public static string ShardOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[..ShardDigits];
    }

    /// <summary>The shards that are looked through in this hour of the day; in a day, all of them.</summary>
    public static IEnumerable<string> ToPrune(DateTimeOffset now)
    {
        for (var shard = now.UtcDateTime.Hour; shard < Shards; shard += 24)
        {
            yield return shard.ToString("x3", CultureInfo.InvariantCulture);
        }
    }
}
