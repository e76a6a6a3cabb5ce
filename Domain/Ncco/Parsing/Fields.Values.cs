using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>The values of the properties, each read as what it should be.</summary>
internal sealed partial class Fields
{
    public string? Text(string name, TextKind kind = TextKind.Plain) => Find(name) is { } value ? Text(value, PathOf(name), kind) : null;

    /// <summary>A string that is something more than a string.</summary>
    public T? Text<T>(string name, TextKind kind, Func<string?, Result<T>> create)
        where T : class => Text(name, kind) is { } text ? Keep(create(text), PathOf(name)) : null;

    /// <summary>Digits, which people also write as a JSON number.</summary>
    public string? Digits(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } number && number.GetRawText() is var raw && raw.All(char.IsAsciiDigit) ? raw : Text(name);

    public PhoneNumber? Phone(string name)
    {
        if (Digits(name) is not { } text)
        {
            return null;
        }

        if (PhoneNumber.TryParse(text, out var number))
        {
            return number;
        }

        Refuse(NccoCodes.BadNumber, "Must be an E.164 number: 7 to 15 digits with the country code first.", name);
        return null;
    }

    public bool? Flag(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.True }:
                return true;
            case { ValueKind: JsonValueKind.False }:
                return false;
            case { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var flag):
                return flag;
            default:
                Refuse(NccoCodes.WrongType, "Must be true or false.", name);
                return null;
        }
    }

    public decimal? Number(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value):
                return value;
            case { ValueKind: JsonValueKind.String } text when decimal.TryParse(
                text.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value):
                return value;
            default:
                Refuse(NccoCodes.WrongType, "Must be a number.", name);
                return null;
        }
    }

    public int? Whole(string name)
    {
        if (Number(name) is not { } number)
        {
            return null;
        }

        if (number % 1 == 0 && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        Refuse(number % 1 == 0 ? NccoCodes.OutOfRange : NccoCodes.WrongType, "Must be a whole number of reasonable size.", name);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        if (Text(name, TextKind.Fixed) is not { } text)
        {
            return null;
        }

        var words = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            words.Add(word);
        }

        Refuse(NccoCodes.UnknownValue, $"Must be {string.Join(" or ", words)}.", name);
        return null;
    }

    public WebUrl? Url(string name) => Text(name, TextKind.Url, WebUrl.Create);

    /// <summary>An array with one URL, as the platform wants them.</summary>
    /// <param name="name">Name of the property.</param>
    /// <param name="orBare">Whether the string alone is taken too.</param>
    public WebUrl? UrlArray(string name, bool orBare = false) =>
        orBare && Find(name) is { ValueKind: JsonValueKind.String } ? Url(name)
        : One(name, "URL") is { } url ? Text(url, JsonPaths.Item(PathOf(name), 0), TextKind.Url) is { } text ? Keep(WebUrl.Create(text), JsonPaths.Item(PathOf(name), 0)) : null
        : null;

    public HttpVerb? Verb() => Choice("eventMethod", ("GET", HttpVerb.Get), ("POST", HttpVerb.Post));

    /// <summary>The only item of an array with one string.</summary>
    public string? OneText(string name) => One(name, "string") is { } item ? Text(item, JsonPaths.Item(PathOf(name), 0), TextKind.Plain) : null;

    public IReadOnlyList<string>? Texts(string name, TextKind kind = TextKind.Plain)
    {
        if (Array(name, "strings") is not { } array)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in array.EnumerateArray())
        {
            if (Text(item, JsonPaths.Item(PathOf(name), texts.Count), kind) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }

    public LegIds? Legs(string name) => Texts(name) is { } ids ? Keep(LegIds.Create(ids), PathOf(name)) : null;

    public JsonObjectText? Json(string name) =>
        Find(name) is { } value ? Keep(JsonObjectText.From(value, text => _reading.Fill(text, TextKind.Plain, PathOf(name))), PathOf(name)) : null;

    public Fields? Object(string name) => Find(name) is { } value ? Read(_reading, value, PathOf(name)) : null;

    /// <summary>The objects of an array; those that are none are refused and read as null.</summary>
    public IReadOnlyList<Fields?>? Items(string name) =>
        Array(name, "objects") is { } array ? [.. array.EnumerateArray().Select((item, i) => Read(_reading, item, JsonPaths.Item(PathOf(name), i)))] : null;

    public JsonElement? Array(string name, string what)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value;
        }

        Refuse(NccoCodes.WrongType, $"Must be an array of {what}; write [ … ] around a single one.", name);
        return null;
    }

    /// <summary>Names and texts of an object whose names are free; numbers and booleans count as texts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs() =>
        [.. _values.Select(pair => KeyValuePair.Create(
            pair.Key,
            pair.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? pair.Value.GetRawText() : Text(pair.Key) ?? "-"))];

    private JsonElement? One(string name, string what)
    {
        if (Array(name, $"one {what}") is not { } array)
        {
            return null;
        }

        if (array.GetArrayLength() == 1)
        {
            return array[0];
        }

        Refuse(NccoCodes.NotOne, $"Must hold exactly one {what}.", name);
        return null;
    }

    private string? Text(JsonElement value, string path, TextKind kind)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return _reading.Fill(value.GetString()!, kind, path);
        }

        _reading.Refuse(NccoCodes.WrongType, "Must be a string.", path);
        return null;
    }
}
