using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls;

/// <summary>Kept with gaps as one text; shown, and kept where it has no gaps, as the list of actions that it is.</summary>
internal sealed class SentNccoJson : JsonConverter<SentNcco>
{
    /// <inheritdoc/>
    public override SentNcco? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return SentNcco.Kept(reader.GetString()!);
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return SentNcco.Shown(document.RootElement.GetRawText());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SentNcco value, JsonSerializerOptions options)
    {
        if (value.IsFilled)
        {
            writer.WriteRawValue(value.Text);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
