namespace ContactCenter.Domain.Calls.Routing;

/// <summary>What an offer is for. Stored and shown by name.</summary>
public enum OfferKind
{
    /// <summary>A queue offers a waiting caller.</summary>
    Queue = 0,

    /// <summary>Another agent asks this one to join: consultation, warm transfer, conference.</summary>
    Consult,

    /// <summary>A supervisor joins: monitor, whisper, barge.</summary>
    Supervise,

    /// <summary>An agent in a room of their own pulled the caller there; the leg is of the agent's own call.</summary>
    Pull,

    /// <summary>The customer of a callback is dialled, into the room in which the agent is.</summary>
    Callback,
}
