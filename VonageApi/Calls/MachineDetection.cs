namespace ContactCenter.VonageApi.Calls;

/// <summary>What to do when a machine answers (facts §1.11).</summary>
/// <param name="HangsUp">True: hang up; false: tell by an event and go on.</param>
public sealed record MachineDetection(bool HangsUp)
{
    /// <summary>True for the advanced detection, which knows the other settings.</summary>
    public bool IsAdvanced => Mode is not null || BeepTimeout is not null;

    /// <summary><c>default</c>, <c>detect</c> or <c>detect_beep</c>; null for the platform's default.</summary>
    public string? Mode { get; init; }

    /// <summary>Seconds to wait for the beep, 45 to 120; null for the platform's default.</summary>
    public int? BeepTimeout { get; init; }
}
