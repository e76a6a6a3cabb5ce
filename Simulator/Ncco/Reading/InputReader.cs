namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Reads <c>input</c>, the form without <c>type</c> included (facts §1.4).</summary>
internal static class InputReader
{
    public static InputAction Read(Fields fields)
    {
        var @event = fields.Event();
        if (!fields.Has("type"))
        {
            return new InputAction(Dtmf(fields), null, true, false, @event);
        }

        var types = fields.Texts("type") ?? [];
        if (types.Count == 0 || types.Any(static type => type is not ("dtmf" or "speech")))
        {
            fields.Fault("type", "must be an array of dtmf, speech or both");
        }

        var mode = fields.Text("mode") ?? "synchronous";
        if (mode is not ("synchronous" or "asynchronous"))
        {
            fields.Fault("mode", "must be synchronous or asynchronous");
        }

        var dtmf = fields.Object("dtmf");
        if (mode == "asynchronous" && dtmf is not null)
        {
            fields.Fault("dtmf", "is not allowed with mode asynchronous");
        }

        var speech = types.Contains("speech") ? Speech(fields.Object("speech")) : null;
        return new InputAction(types.Contains("dtmf") ? Dtmf(dtmf) : null, speech, false, mode == "asynchronous", @event);
    }

    private static DtmfInput Dtmf(Fields? fields) => new(
        fields?.Seconds("timeOut", 0, 10) ?? TimeSpan.FromSeconds(3), fields?.Integer("maxDigits", 1, 20) ?? 4, fields?.Flag("submitOnHash") ?? false);

    private static SpeechInput Speech(Fields? fields)
    {
        fields?.Texts("uuid");
        fields?.Integer("sensitivity", 10, 100);
        return new SpeechInput(
            fields?.Seconds("endOnSilence", 0.4, 10) ?? TimeSpan.FromSeconds(2),
            fields?.Seconds("startTimeout", 1, 60) ?? TimeSpan.FromSeconds(10),
            fields?.Seconds("maxDuration", 1, 60) ?? TimeSpan.FromSeconds(60),
            fields?.Flag("saveAudio") ?? false);
    }
}
