namespace ContactCenter.Domain.Flows;

/// <summary>What a flow can name that lies outside it.</summary>
public enum FlowReferenceKind
{
    /// <summary>A queue.</summary>
    Queue,

    /// <summary>An agent for whom a queue waits: nobody else is asked meanwhile.</summary>
    Agent,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>A user of the app whom a step rings without a queue; may be one whom only the platform knows.</summary>
    User,
}
