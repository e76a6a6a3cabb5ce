using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContactCenter.Domain.CallLogs;

/// <summary>Takes a person's number out of stored JSON, wherever a text holds it: caller, callee, SIP address, sentence.</summary>
public static class NumberErasure
{
    /// <summary>What stands where the number stood.</summary>
    public const string Erased = "erased";

    // Ids are no numbers of people, even where their digits happen to be the same.
    private static readonly string[] Ids = ["id", "uuid", "leg", "callId", "key", "waitId", "mergedInto", "conversation", "conversationFrom"];

    /// <summary>The text without the number; the same reference when it is not in it.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="number">The number.</param>
    /// <param name="options">How to write it again.</param>
    public static string Erase(string json, PhoneNumber number, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (number.Digits.Length == 0 || !json.Contains(number.Digits, StringComparison.Ordinal))
        {
            return json;
        }

        var pattern = new Regex($@"(?<!\d)\+?(00)?{number.Digits}(?!\d)", RegexOptions.CultureInvariant);
        var root = JsonNode.Parse(json)!;
        return Walk(root, pattern) ? root.ToJsonString(options) : json;
    }

    private static bool Walk(JsonNode node, Regex number)
    {
        var changed = false;
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (value is not null && !Ids.Contains(name) && Without(value, number, out var text))
                    {
                        changed = true;
                        if (text is not null)
                        {
                            fields[name] = text;
                        }
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item && Without(item, number, out var text))
                    {
                        changed = true;
                        if (text is not null)
                        {
                            items[i] = text;
                        }
                    }
                }

                break;
        }

        return changed;
    }

    // A text is given anew; what holds others was changed in itself.
    private static bool Without(JsonNode node, Regex number, out string? text)
    {
        text = null;
        if (node is not JsonValue value)
        {
            return Walk(node, number);
        }

        if (!value.TryGetValue<string>(out var was) || !number.IsMatch(was))
        {
            return false;
        }

        text = number.Replace(was, Erased);
        return true;
    }
}
