namespace ContactCenter.Simulator.Ncco;

/// <summary>Detection of answering machines (facts §1.11).</summary>
/// <param name="HangsUp">Whether a machine is hung up on.</param>
/// <param name="Mode">When the NCCO runs and what is told.</param>
/// <param name="BeepTimeout">How long a beep is waited for.</param>
public sealed record MachineDetection(bool HangsUp, DetectionMode Mode, TimeSpan BeepTimeout);
