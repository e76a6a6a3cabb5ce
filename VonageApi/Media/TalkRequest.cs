using System.Globalization;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Media;

/// <summary>Something to say to a leg or to a room (facts §4.2, §4.4).</summary>
/// <param name="Text">1 to 1,500 characters, SSML tags not counted.</param>
public sealed record TalkRequest(string Text)
{
    /// <summary>BCP-47 language; null for the platform's default, en-US.</summary>
    public string? Language { get; init; }

    /// <summary>Voice style of the language; null for 0.</summary>
    public int? Style { get; init; }

    /// <summary>True for a premium voice.</summary>
    public bool Premium { get; init; }

    /// <summary>How often; 0 for ever, until it is stopped.</summary>
    public int Loop { get; init; } = 1;

    /// <summary>Loudness, -1 to 1; null for 0.</summary>
    public decimal? Level { get; init; }

    internal byte[] ToJson() => JsonBody.Object(json =>
    {
        json.WriteString("text", Text);
        json.Optional("language", Language);
        json.Optional("style", Style);
        if (Premium)
        {
            json.WriteBoolean("premium", true);
        }

        json.WriteNumber("loop", Loop);
        json.Optional("level", Level?.ToString(CultureInfo.InvariantCulture));
    });
}
