using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Machine detection with a say in how; wins over plain <see cref="MachineDetection"/> (facts §1.5, §1.11).</summary>
public sealed record AdvancedMachineDetection
{
    private AdvancedMachineDetection(MachineDetection? behavior, MachineDetectionMode? mode, int? beepTimeout) => (Behavior, Mode, BeepTimeout) = (behavior, mode, beepTimeout);

    /// <summary>What happens when a machine answers; null leaves it to the platform.</summary>
    public MachineDetection? Behavior { get; }

    /// <summary>How it is looked for; null is <see cref="MachineDetectionMode.Detect"/>.</summary>
    public MachineDetectionMode? Mode { get; }

    /// <summary>Seconds to wait for the beep, 30 to 120; null leaves it to the platform.</summary>
    public int? BeepTimeout { get; }

    /// <summary>Makes the settings.</summary>
    /// <returns>The settings, or refusals with paths <c>behavior</c>, <c>mode</c>, <c>beep_timeout</c>.</returns>
    public static Result<AdvancedMachineDetection> Create(MachineDetection? behavior = null, MachineDetectionMode? mode = null, int? beepTimeout = null)
    {
        var check = new Check();
        check.Defined(behavior, "behavior");
        check.Defined(mode, "mode");
        check.Range(beepTimeout, 30, 120, "beep_timeout");
        return check.Failed ? check.No<AdvancedMachineDetection>() : new AdvancedMachineDetection(behavior, mode, beepTimeout);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("advancedMachineDetection"u8);
        writer.Text("behavior"u8, ConnectAction.NameOf(Behavior));
        writer.Text("mode"u8, Mode switch
        {
            MachineDetectionMode.Parallel => "default",
            MachineDetectionMode.Detect => "detect",
            MachineDetectionMode.DetectBeep => "detect_beep",
            _ => null,
        });
        writer.Whole("beep_timeout"u8, BeepTimeout);
        writer.WriteEndObject();
    }
}
