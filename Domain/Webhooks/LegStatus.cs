namespace ContactCenter.Domain.Webhooks;

/// <summary>What the platform says about a leg (facts §2.3).</summary>
public enum LegStatus : byte
{
    /// <summary>A status that this version does not know; its text is kept beside it.</summary>
    Unknown = 0,

    /// <summary>The leg was created.</summary>
    Started,

    /// <summary>The far end rings; never sent for legs of app users.</summary>
    Ringing,

    /// <summary>The far end (for an inbound leg: the platform) picked up; billing starts.</summary>
    Answered,

    /// <summary>Detection heard a person.</summary>
    Human,

    /// <summary>Detection heard an answering machine.</summary>
    Machine,

    /// <summary>The far end was engaged.</summary>
    Busy,

    /// <summary>The originator gave up before an answer.</summary>
    Cancelled,

    /// <summary>Unreachable or declined.</summary>
    Unanswered,

    /// <summary>A WebSocket leg was closed by its server.</summary>
    Disconnected,

    /// <summary>Refused before ringing; usually no <see cref="Completed"/> follows.</summary>
    Rejected,

    /// <summary>Could not be routed, or the platform failed.</summary>
    Failed,

    /// <summary>The ringing timer ran out.</summary>
    Timeout,

    /// <summary>The leg is over.</summary>
    Completed,
}
