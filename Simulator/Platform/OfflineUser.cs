namespace ContactCenter.Simulator.Platform;

/// <summary>How a call to an app user without a live session ends (facts §5.2: not documented).</summary>
public enum OfflineUser
{
    /// <summary><c>unanswered</c> at once.</summary>
    Unanswered = 0,

    /// <summary><c>failed</c> at once.</summary>
    Failed,

    /// <summary><c>timeout</c> after the ringing time.</summary>
    Timeout,
}
