namespace ContactCenter.Domain.Ncco;

/// <summary>How a machine is looked for (facts §1.11).</summary>
public enum MachineDetectionMode
{
    /// <summary>Beside the next action: events for the kind of answerer and for the beep. Wire name <c>default</c>.</summary>
    Parallel,

    /// <summary>Before the next action: human or machine alone. What the platform does when nothing is said.</summary>
    Detect,

    /// <summary>Before the next action, until the beep. Wire name <c>detect_beep</c>.</summary>
    DetectBeep,
}
