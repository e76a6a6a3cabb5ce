using System.Collections.Immutable;

namespace ContactCenter.Domain.Webhooks;

/// <summary>One entry of <c>speech.results</c> while it is read.</summary>
internal sealed class SpeechGuess
{
    private string? _text;
    private decimal? _confidence;

    public static void Read(ref JsonCursor item, ImmutableArray<SpeechResult>.Builder results)
    {
        var guess = new SpeechGuess();
        item.Object(guess, static (ref JsonCursor value, scoped ReadOnlySpan<char> name, SpeechGuess g) =>
        {
            switch (name)
            {
                case "text": g._text = value.FreeText(); break;
                case "confidence": g._confidence = value.Number(); break;
            }
        });

        if (guess._text is { } text)
        {
            results.Add(new SpeechResult(text, (double?)guess._confidence));
        }
    }
}
