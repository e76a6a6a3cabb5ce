namespace ContactCenter.Domain.Ncco;

/// <summary>What happens when a machine answers (facts §1.11).</summary>
public enum MachineDetection
{
    /// <summary>The call goes on and an event tells.</summary>
    Continue,

    /// <summary>The leg is hung up.</summary>
    Hangup,
}
