using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Turns bytes into a JSON value of which every string can be read.</summary>
internal static class JsonReading
{
    public static Result<JsonElement> Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        if (!Utf8.IsValid(utf8))
        {
            return new Refusal(NccoCodes.NotJson, "Must be text in UTF-8.", "$");
        }

        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray());
            var root = json.RootElement.Clone();
            if (utf8.IndexOf("\\u"u8) < 0)
            {
                return root;
            }

            var broken = ImmutableArray.CreateBuilder<Refusal>();
            FindBrokenText(root, "$", broken);
            return broken.Count == 0 ? root : Result<JsonElement>.No(broken.ToImmutable());
        }
        catch (JsonException problem)
        {
            return new Refusal(NccoCodes.NotJson, $"Must be JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1} cannot be read.", "$");
        }
    }

    // Half of a surrogate pair can be written as an escape, and throws when it is read.
    private static void FindBrokenText(JsonElement element, string path, ImmutableArray<Refusal>.Builder broken)
    {
        if (broken.Count >= Reading.MaxRefusals)
        {
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (TryRead(() => property.Name) is { } name)
                    {
                        FindBrokenText(property.Value, JsonPaths.Member(path, name), broken);
                    }
                    else
                    {
                        broken.Add(new Refusal(NccoCodes.BadText, "The name of a property must be valid Unicode.", path));
                    }
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    FindBrokenText(item, JsonPaths.Item(path, index++), broken);
                }

                break;
            case JsonValueKind.String when TryRead(element.GetString) is null:
                broken.Add(new Refusal(NccoCodes.BadText, "Must be valid Unicode.", path));
                break;
            default:
                break;
        }
    }

    private static string? TryRead(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
