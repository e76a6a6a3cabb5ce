namespace ContactCenter.Simulator.Ncco;

/// <summary>When the NCCO runs beside machine detection.</summary>
public enum DetectionMode
{
    /// <summary>The NCCO runs beside it; human or machine and the beep are told.</summary>
    Default = 0,

    /// <summary>The NCCO waits for human or machine.</summary>
    Detect,

    /// <summary>The NCCO waits for the beep of a machine.</summary>
    DetectBeep,
}
