using System.Collections.Immutable;

namespace ContactCenter.Domain.Dialling;

/// <summary>The calls that an agent dialled in the last minute.</summary>
/// <param name="Calls">Call ids and when they dialled, oldest first.</param>
public sealed record DialAllowance(ImmutableQueue<(string Call, DateTimeOffset At)> Calls)
{
    /// <summary>None.</summary>
    public static readonly DialAllowance None = new([]);

    /// <summary>How long a call counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>One more call. A call that counts already may dial again, so that a repeated webhook costs nothing.</summary>
    /// <param name="call">Call id.</param>
    /// <param name="perMinute">Most calls in any minute, 1 or more.</param>
    /// <param name="now">Now; a clock that went back counts no call out early.</param>
    /// <returns>The allowance, and whether it may dial.</returns>
    public (DialAllowance Next, bool May) Take(string call, int perMinute, DateTimeOffset now)
    {
        var left = Calls;
        while (!left.IsEmpty && left.Peek().At <= now - Window)
        {
            left = left.Dequeue();
        }

        return left.Any(one => one.Call == call) ? (new(left), true)
            : left.Count() >= perMinute ? (new(left), false)
            : (new(left.Enqueue((call, now))), true);
    }
}
