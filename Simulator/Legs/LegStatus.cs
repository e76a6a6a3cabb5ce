namespace ContactCenter.Simulator.Legs;

/// <summary>Statuses of a leg, as in webhooks (facts §2.3).</summary>
public enum LegStatus
{
    /// <summary>Created.</summary>
    Started = 0,

    /// <summary>The far end rings; not told of app legs.</summary>
    Ringing,

    /// <summary>Picked up.</summary>
    Answered,

    /// <summary>A person was detected.</summary>
    Human,

    /// <summary>A machine was detected.</summary>
    Machine,

    /// <summary>The far end is in another call.</summary>
    Busy,

    /// <summary>The caller gave up before it was answered.</summary>
    Cancelled,

    /// <summary>The far end is unreachable or declined.</summary>
    Unanswered,

    /// <summary>A WebSocket was closed by its far end.</summary>
    Disconnected,

    /// <summary>Refused. No <c>completed</c> follows.</summary>
    Rejected,

    /// <summary>Could not be routed.</summary>
    Failed,

    /// <summary>Rang too long.</summary>
    Timeout,

    /// <summary>Over.</summary>
    Completed,
}
