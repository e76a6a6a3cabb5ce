namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>How a wait stands.</summary>
[GenerateSerializer, Alias("cc.wait-standing")]
public enum WaitStanding
{
    /// <summary>May be offered to an agent.</summary>
    Waiting = 0,

    /// <summary>Waits, while an offer is live.</summary>
    Offered = 1,

    /// <summary>An agent took the call.</summary>
    Answered = 2,

    /// <summary>The caller hung up; dialling again resumes the place.</summary>
    Abandoned = 3,

    /// <summary>Left in another way.</summary>
    Left = 4,
}
