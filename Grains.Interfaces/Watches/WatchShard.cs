using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace ContactCenter.Grains.Interfaces.Watches;

/// <summary>Keys of <see cref="IWatchGrain"/>: shards 0 to 63.</summary>
public static class WatchShard
{
    /// <summary>How many shards there are. Fixed: changing it strands stored rows.</summary>
    public const int Count = 64;

    /// <summary>Shard of a call.</summary>
    public static string Of(string callId) => Name((int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(callId)) % Count));

    /// <summary>Key of a shard.</summary>
    public static string Name(int shard) => shard.ToString("00", CultureInfo.InvariantCulture);
}
