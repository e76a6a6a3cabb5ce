using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Hosting;

/// <summary>When a grain call may be sent again, and how long to wait before that: the same for webhooks and the API.</summary>
internal static class GrainBackoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>The pause before the first repetition.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    /// <summary>The pause that follows <paramref name="pause"/>.</summary>
    public static TimeSpan After(TimeSpan pause) => pause + pause < Longest ? pause + pause : Longest;

    /// <summary>True for failures that acknowledge nothing and may pass: the command may be sent again with the same operation id.</summary>
    public static bool MayPass(Exception e) => e is GrainRestartingException or TimeoutException or OrleansException;
}
