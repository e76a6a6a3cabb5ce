using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Asks for the text of a recording; without settings it is asked for all the same (facts §1.6, §1.7).</summary>
public sealed record Transcription
{
    private Transcription(string? language, WebUrl? eventUrl, HttpVerb? eventMethod, bool sentimentAnalysis) =>
        (Language, EventUrl, EventMethod, SentimentAnalysis) = (language, eventUrl, eventMethod, sentimentAnalysis);

    /// <summary>With the platform's defaults.</summary>
    public static Transcription Default { get; } = new(null, null, null, false);

    /// <summary>BCP-47 tag; null leaves it to the platform.</summary>
    public string? Language { get; }

    /// <summary>Where the text is announced; null is the application's event URL.</summary>
    public WebUrl? EventUrl { get; }

    /// <summary>How it is called; null is POST.</summary>
    public HttpVerb? EventMethod { get; }

    /// <summary>Developer preview of the platform.</summary>
    public bool SentimentAnalysis { get; }

    /// <summary>Makes the settings.</summary>
    /// <returns>The settings, or refusals with paths <c>language</c>, <c>eventMethod</c>.</returns>
    public static Result<Transcription> Create(string? language = null, WebUrl? eventUrl = null, HttpVerb? eventMethod = null, bool sentimentAnalysis = false)
    {
        var check = new Check();
        check.Language(language, "language");
        check.Defined(eventMethod, "eventMethod");
        return check.Failed ? check.No<Transcription>() : new Transcription(language, eventUrl, eventMethod, sentimentAnalysis);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("transcription"u8);
        writer.Text("language"u8, Language);
        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
        writer.Flag("sentimentAnalysis"u8, SentimentAnalysis);
        writer.WriteEndObject();
    }
}
