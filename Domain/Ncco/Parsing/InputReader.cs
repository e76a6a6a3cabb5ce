namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Reads <c>input</c> in today's form and in the one without <c>type</c>, which becomes today's (facts §1.4).</summary>
internal static class InputReader
{
    public static InputAction? Read(Fields fields)
    {
        var asynchronous = fields.Choice("mode", ("synchronous", false), ("asynchronous", true)) ?? false;
        var dtmf = Dtmf(fields, asynchronous);
        var speech = Speech(fields);
        var hasObjects = fields.Has("dtmf") || fields.Has("speech");
        if (fields.Has("type"))
        {
            if (Types(fields) is { } types)
            {
                dtmf = Match(fields, "dtmf", types, dtmf, asynchronous ? null : DtmfSettings.Default);
                speech = Match(fields, "speech", types, speech, SpeechSettings.Default);
                if (asynchronous && !types.Contains("dtmf"))
                {
                    fields.Refuse(NccoCodes.Conflict, "Asynchronous input is about keys; name dtmf in type.", "mode");
                }
            }
            else
            {
                // The type is refused already; whether something is collected cannot be told.
                dtmf ??= asynchronous ? null : DtmfSettings.Default;
            }
        }
        else if (!hasObjects)
        {
            dtmf = fields.Keep(DtmfSettings.Create(fields.Whole("timeOut") ?? 3, fields.Whole("maxDigits") ?? 4, fields.Flag("submitOnHash") ?? false));
            dtmf = asynchronous && dtmf == DtmfSettings.Default ? null : dtmf ?? DtmfSettings.Default;
        }

        return fields.Keep(InputAction.Create(dtmf, speech, fields.UrlArray("eventUrl"), fields.Verb(), asynchronous));
    }

    private static IReadOnlyList<string>? Types(Fields fields)
    {
        if (fields.Texts("type", TextKind.Fixed) is not { } types)
        {
            return null;
        }

        var areKnown = true;
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is not ("dtmf" or "speech"))
            {
                fields.RefuseItem(NccoCodes.UnknownValue, "Must be dtmf or speech.", "type", i);
                areKnown = false;
            }
        }

        return areKnown ? types : null;
    }

    private static T? Match<T>(Fields fields, string name, IReadOnlyList<string> types, T? settings, T? byDefault)
        where T : class
    {
        if (types.Contains(name))
        {
            return settings ?? byDefault;
        }

        if (fields.Has(name))
        {
            fields.Refuse(NccoCodes.Conflict, $"Has no effect while type does not name {name}; add it there or leave this out.", name);
        }

        return null;
    }

    // A refused object still counts as one, hence the defaults.
    private static DtmfSettings? Dtmf(Fields action, bool asynchronous)
    {
        if (action.Object("dtmf") is not { } fields)
        {
            return action.Has("dtmf") && !asynchronous ? DtmfSettings.Default : null;
        }

        var settings = fields.Keep(DtmfSettings.Create(fields.Whole("timeOut") ?? 3, fields.Whole("maxDigits") ?? 4, fields.Flag("submitOnHash") ?? false));
        fields.Done();
        return asynchronous && fields.Count == 0 ? null : settings ?? DtmfSettings.Default;
    }

    private static SpeechSettings? Speech(Fields action)
    {
        if (action.Object("speech") is not { } fields)
        {
            return action.Has("speech") ? SpeechSettings.Default : null;
        }

        var settings = fields.Keep(SpeechSettings.Create(
            fields.OneText("uuid"),
            fields.Number("endOnSilence") ?? 2,
            fields.Text("language"),
            fields.Texts("context"),
            fields.Whole("startTimeout") ?? 10,
            fields.Whole("maxDuration") ?? 60,
            fields.Flag("saveAudio") ?? false,
            fields.Whole("sensitivity") ?? 90));
        fields.Done();
        return settings ?? SpeechSettings.Default;
    }
}
