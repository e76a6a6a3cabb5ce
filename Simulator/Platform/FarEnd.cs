namespace ContactCenter.Simulator.Platform;

/// <summary>What becomes of a call that the platform places (facts §2.3).</summary>
public enum FarEnd
{
    /// <summary>It rings until a person acts or the time is out.</summary>
    Rings = 0,

    /// <summary>It is picked up at once, as by a WebSocket.</summary>
    Answers,

    /// <summary>An answering machine picks up.</summary>
    Machine,

    /// <summary><c>busy</c>.</summary>
    Busy,

    /// <summary><c>unanswered</c>, detail <c>unavailable</c>.</summary>
    Unavailable,

    /// <summary><c>rejected</c>, detail <c>invalid_number</c>.</summary>
    InvalidNumber,

    /// <summary><c>rejected</c>, detail <c>restricted</c>.</summary>
    Restricted,

    /// <summary><c>failed</c>, detail <c>cannot_route</c>.</summary>
    CannotRoute,

    /// <summary><c>failed</c>, detail <c>number_out_of_service</c>.</summary>
    OutOfService,
}
