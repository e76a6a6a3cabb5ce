using System.Text.Json;

namespace ContactCenter.Domain.Webhooks;

/// <summary>JSON inside a string: how GET webhooks carry nested objects, and POST ones sometimes (facts §2.1, §2.2).</summary>
internal static class EmbeddedJson
{
    /// <summary>True when the bytes are one whole JSON object or array, shallow enough to be put inside another object.</summary>
    public static bool IsContainer(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || utf8[start] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 63 });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
