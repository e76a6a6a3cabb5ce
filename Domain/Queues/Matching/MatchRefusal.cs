namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Why an agent who is known to the board is not for a caller. The first that applies, in this order of severity. Shown by name.</summary>
public enum MatchRefusal
{
    /// <summary>A skill that is asked for is not there.</summary>
    SkillMissing = 0,

    /// <summary>Every skill is there, one below the level asked for.</summary>
    LevelTooLow,

    /// <summary>The agent's tier is above the highest that may take the call.</summary>
    TierTooHigh,

    /// <summary>For now the caller is kept for another agent by name.</summary>
    PreferredAgentOnly,

    /// <summary>The agent is being tried with a caller.</summary>
    OnOffer,
}
