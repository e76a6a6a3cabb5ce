using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>How a step's texts are spoken (facts §1.2).</summary>
/// <param name="Language">BCP-47 tag; null: the platform's default, en-US.</param>
/// <param name="Style">Number of the voice within the language, 0 to 99.</param>
/// <param name="Premium">The premium version of the voice.</param>
public sealed record Voice(string? Language, int Style, bool Premium)
{
    internal static Voice Read(FieldReader fields)
    {
        var language = fields.String("language");
        if (language is not null && !TextRules.IsLanguageTag(language))
        {
            fields.Refuse(NccoCodes.UnknownValue, "Must be a BCP-47 language tag such as en-GB.", "language");
            language = null;
        }

        return new Voice(language, fields.Whole("style", 0, 99) ?? 0, fields.Flag("premium", false));
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.Optional("language", Language);
        json.Optional("style", Style, 0);
        json.Optional("premium", Premium, false);
    }

    internal TalkAction Talk(SpokenText text, bool bargeIn = false, int loop = 1) =>
        TalkAction.Create(text, bargeIn, loop, language: Language, style: Style, premium: Premium).Require();
}
