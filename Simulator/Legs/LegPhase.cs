namespace ContactCenter.Simulator.Legs;

/// <summary>Where a leg is in its life.</summary>
internal enum LegPhase
{
    /// <summary>Inbound, and the platform waits for an NCCO.</summary>
    Arriving = 0,

    /// <summary>Outbound, and the far end rings.</summary>
    Ringing,

    /// <summary>Answered.</summary>
    Up,

    /// <summary>Ended.</summary>
    Over,
}
