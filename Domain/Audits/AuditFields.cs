using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ContactCenter.Domain.Audits;

/// <summary>What of a command an audit entry tells: fields that are known to be harmless, and no full number.</summary>
public static class AuditFields
{
    private const int LongestValue = 100;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "action", "agent", "applicationId", "basedOn", "code", "country", "defaultFlow", "displayName", "extendBySeconds", "flow", "force", "front", "mode", "number", "outboundFlow", "presence", "priority", "queue",
        "reason", "region", "supervisor", "version", "what");

    /// <summary>The harmless fields of a body, those of its destination (<c>to</c>) too; total on any JSON.</summary>
    public static ImmutableSortedDictionary<string, string> Of(JsonElement body)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Take(body, "", fields);
        foreach (var field in body.ValueKind == JsonValueKind.Object ? body.EnumerateObject() : default)
        {
            if (NameOf(field) == "to")
            {
                Take(field.Value, "to.", fields);
            }
        }

        return fields.ToImmutable();
    }

    /// <summary>A value as it may be shown: numbers hidden, long texts cut.</summary>
    public static string Shown(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var cut = value.Length <= LongestValue ? value : value[..LongestValue] + "…";
        return PhoneNumber.TryParse(value, out var number) ? number.Masked : cut;
    }

    private static void Take(JsonElement body, string prefix, ImmutableSortedDictionary<string, string>.Builder fields)
    {
        foreach (var field in body.ValueKind == JsonValueKind.Object ? body.EnumerateObject() : default)
        {
            if (NameOf(field) is { } name && Known.Contains(name) && Text(field.Value) is { } text)
            {
                fields[prefix + name] = name == "number" ? PhoneNumber.Mask(text) : Shown(text);
            }
        }
    }

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair.
            return null;
        }
    }

    private static string? NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
