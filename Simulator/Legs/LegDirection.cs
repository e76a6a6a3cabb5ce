namespace ContactCenter.Simulator.Legs;

/// <summary>Who placed a leg.</summary>
public enum LegDirection
{
    /// <summary>A person called the platform.</summary>
    Inbound = 0,

    /// <summary>The platform called somebody.</summary>
    Outbound,
}
