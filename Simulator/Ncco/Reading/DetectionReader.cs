namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Reads machine detection in all its spellings (facts §1.5, §1.11). The advanced one wins.</summary>
internal static class DetectionReader
{
    public static MachineDetection? Read(Fields fields)
    {
        var simple = fields.Text("machineDetection") ?? fields.Text("machine_detection");
        if (simple is not (null or "continue" or "hangup"))
        {
            fields.Fault(fields.Has("machineDetection") ? "machineDetection" : "machine_detection", "must be continue or hangup");
        }

        var advanced = fields.Object("advancedMachineDetection") ?? fields.Object("advanced_machine_detection");
        if (advanced is null)
        {
            return simple is null ? null : new MachineDetection(simple == "hangup", DetectionMode.Default, TimeSpan.FromSeconds(45));
        }

        var behavior = advanced.Text("behavior") ?? "continue";
        if (behavior is not ("continue" or "hangup"))
        {
            advanced.Fault("behavior", "must be continue or hangup");
        }

        var mode = advanced.Text("mode") ?? "detect";
        if (mode is not ("default" or "detect" or "detect_beep"))
        {
            advanced.Fault("mode", "must be default, detect or detect_beep");
        }

        var beep = advanced.Seconds(advanced.Has("beepTimeout") ? "beepTimeout" : "beep_timeout", 30, 120) ?? TimeSpan.FromSeconds(45);
        return new MachineDetection(
            behavior == "hangup", mode switch { "default" => DetectionMode.Default, "detect" => DetectionMode.Detect, _ => DetectionMode.DetectBeep }, beep);
    }
}
