using System.Globalization;
using System.Text.Json;

namespace ContactCenter.VonageApi.Http;

/// <summary>Reads the platform's JSON: whatever is missing or of another type than expected is null, never an exception.</summary>
internal static class PlatformJson
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>A document; null when it is no JSON.</summary>
    public static JsonDocument? TryParse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; null when it is missing or null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.String } value ? AsText(value) : null;

    /// <summary>A text that some answers write as a number.</summary>
    public static string? TextOrNumber(this JsonElement element, string name) =>
        element.Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.ValueKind == JsonValueKind.String ? AsText(value)
        : null;

    /// <summary>A number that may be written as a text.</summary>
    public static decimal? Amount(this JsonElement element, string name) =>
        decimal.TryParse(element.TextOrNumber(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>A whole number that may be written as a text.</summary>
    public static int? Count(this JsonElement element, string name) =>
        element.Amount(name) is { } amount && amount >= int.MinValue && amount <= int.MaxValue ? (int)amount : null;

    /// <summary>True or false, also as a text.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } value when bool.TryParse(AsText(value), out var flag) => flag,
        _ => null,
    };

    /// <summary>A moment as <c>2024-04-19T01:34:18.000Z</c> or as <c>2024-04-19 01:34:18</c>, which is UTC too (facts §4.2).</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        DateTimeOffset.TryParseExact(element.Text(name), Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    /// <summary>The items of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. element.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(AsText).OfType<string>()];

    /// <summary>The items below <c>_embedded</c>.</summary>
    public static IEnumerable<JsonElement> Embedded(this JsonElement element, string name) => element.Member("_embedded")?.Items(name) ?? [];

    /// <summary>A link's parameter: of <c>_links.next.href</c> for example the <c>cursor</c>; null where there is none.</summary>
    public static string? LinkParameter(this JsonElement element, string link, string parameter)
    {
        var href = element.Member("_links")?.Member(link)?.Text("href");
        var at = href?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : href![(at + 1)..].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[0] == parameter)
            .Select(pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')))
            .FirstOrDefault();
    }

    // Text that is no text, such as half a surrogate pair.
    private static string? AsText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
