namespace ContactCenter.Domain.Flows;

/// <summary>Why a leg that a flow dialled did not come about; the statuses that a synchronous connect lets us answer (facts §1.5).</summary>
public enum LegOutcome
{
    /// <summary>Nobody answered, for a reason that the platform did not tell.</summary>
    NoAnswer,

    /// <summary>The far end is busy.</summary>
    Busy,

    /// <summary>The far end, or the network, declined.</summary>
    Rejected,

    /// <summary>The leg could not be set up.</summary>
    Failed,

    /// <summary>Unreachable.</summary>
    Unanswered,

    /// <summary>It rang for as long as the step allows.</summary>
    Timeout,
}
