namespace ContactCenter.Simulator.Platform;

/// <summary>How a call ends that a person declines (facts §2.3 gives several).</summary>
public enum DeclineStatus
{
    /// <summary><c>rejected</c>, detail <c>declined</c>; no <c>completed</c> follows.</summary>
    Rejected = 0,

    /// <summary><c>unanswered</c>, detail <c>unavailable</c>.</summary>
    Unanswered,

    /// <summary><c>busy</c>.</summary>
    Busy,
}
