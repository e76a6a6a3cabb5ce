namespace ContactCenter.Simulator.Judging;

/// <summary>The legs that belong together: a caller's, and those that were made for the caller.</summary>
internal sealed class CallFacts
{
    public List<LegFacts> Legs { get; } = [];

    /// <summary>True once the simulator itself lost or held back a webhook of this call.</summary>
    public bool IsDisturbed { get; set; }

    /// <summary>True once every attempt of one of its webhooks was lost by the simulator: no application could have prevented what follows.</summary>
    public bool IsBeyondHelp { get; set; }

    /// <summary>When the last caller's leg was over; null while one is there, or none ever was.</summary>
    public DateTimeOffset? CallerGoneAt { get; set; }

    public bool IsOver => Legs.TrueForAll(leg => leg.IsOver);
}
