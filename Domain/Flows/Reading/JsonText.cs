using System.Text.Json;
using System.Text.Unicode;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Reading;

/// <summary>Reads JSON that anybody may have written, so that nothing that comes after can throw on a broken string.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The root, or one refusal with code <c>not-json</c>.</summary>
    public static Result<JsonElement> Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return new Refusal(NccoCodes.NotJson, "The text is not UTF-8: save it in that encoding.", "$");
        }

        try
        {
            var root = JsonElement.Parse(utf8, Options);
            ReadStrings(utf8);
            return root;
        }
        catch (JsonException e)
        {
            return new Refusal(NccoCodes.NotJson, $"The text is not JSON: {e.Message}", "$");
        }
        catch (InvalidOperationException)
        {
            return new Refusal(NccoCodes.NotJson, "A string holds half of a surrogate pair: write the whole character.", "$");
        }
    }

    // Escapes of lone surrogates pass the parser and throw only where the string is read.
    private static void ReadStrings(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }
}
