using System.Text.Json;

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>Where in a JSON text its values and members stand.</summary>
/// <param name="Values">Every value.</param>
/// <param name="Members">Every member: name, colon and value.</param>
internal sealed record JsonSpans(IReadOnlyList<Range> Values, IReadOnlyList<Range> Members)
{
    /// <summary>As far as the text is JSON.</summary>
    public static JsonSpans Of(byte[] utf8)
    {
        var (values, members) = (new List<Range>(), new List<Range>());
        var open = new Stack<(int Start, int? Member)>();
        int? member = null;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 200 });
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        member = start;
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((start, member));
                        member = null;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        (start, member) = open.Pop();
                        Add(start, (int)reader.BytesConsumed);
                        break;
                    default:
                        Add(start, (int)reader.BytesConsumed);
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What was found before counts.
        }

        return new(values, members);

        void Add(int start, int end)
        {
            values.Add(start..end);
            if (member is { } name)
            {
                members.Add(name..end);
                member = null;
            }
        }
    }
}
