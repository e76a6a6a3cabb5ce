namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>How an offer stands; only grows.</summary>
[GenerateSerializer, Alias("cc.offer-stage")]
public enum OfferStage
{
    /// <summary>The call took it; the app rings, or will.</summary>
    Pending = 0,

    /// <summary>The agent picked up and has the caller.</summary>
    Accepted = 1,

    /// <summary>It is over: not accepted, or the agent's leg has ended.</summary>
    Ended = 2,
}
