using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows.Reading;

/// <summary>Reads the fields of one JSON object, gathers every refusal with its path, and knows which fields nobody asked for.</summary>
internal sealed class FieldReader(FlowReading reading, JsonElement element, string path, string step)
{
    private readonly int _before = reading.Refusals.Count;
    private readonly List<string> _asked = [];

    /// <summary>True while nothing in this object has been refused.</summary>
    public bool Ok => reading.Refusals.Count == _before;

    public string PathOf(string name) => JsonPath.Child(path, name);

    public void Refuse(string code, string message, string name) => reading.Refuse(code, message, PathOf(name));

    public bool TryGet(string name, out JsonElement value, bool required = false)
    {
        _asked.Add(name);
        if (element.TryGetProperty(name, out value))
        {
            return true;
        }

        if (required)
        {
            Refuse(NccoCodes.Required, "This field is required.", name);
        }

        return false;
    }

    /// <summary>True when the field is there and null, as some may be; it counts as asked for.</summary>
    public bool IsNull(string name)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;
    }

    /// <summary>The value, or its refusals under this object's path, or under one field's.</summary>
    public T? Take<T>(Result<T> result, string? name = null)
        where T : class
    {
        foreach (var refusal in result.Refusals)
        {
            reading.Refusals.Add(refusal with { Path = JsonPath.Join(name is null ? path : PathOf(name), refusal.Path) });
        }

        return result.Value;
    }

    public string? Text(string name, bool required = false, int maxLength = 100)
    {
        if (String(name, required) is not { } text)
        {
            return null;
        }

        if (TextRules.IsLine(text, maxLength))
        {
            return text;
        }

        Refuse(NccoCodes.BadText, $"Must be 1 to {maxLength} characters on one line.", name);
        return null;
    }

    public string? String(string name, bool required = false)
    {
        if (!TryGet(name, out var value, required))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse(NccoCodes.WrongType, "Must be a string.", name);
        return null;
    }

    public SpokenText? Spoken(string name, bool required = false) => String(name, required) is { } text ? Take(SpokenText.Create(text), name) : null;

    public WebUrl? Url(string name, bool required = false) => String(name, required) is { } text ? Take(WebUrl.Create(text), name) : null;

    public PhoneNumber? Phone(string name, bool required = false)
    {
        if (String(name, required) is not { } text)
        {
            return null;
        }

        if (PhoneNumber.TryParse(text, out var number))
        {
            return number;
        }

        Refuse(NccoCodes.BadNumber, "Must be an E.164 number of 7 to 15 digits, such as 447700900000.", name);
        return null;
    }

    public int? Whole(string name, int min, int max, bool required = false)
    {
        if (!TryGet(name, out var value, required))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(NccoCodes.OutOfRange, $"Must be a whole number from {min} to {max}.", name);
        return null;
    }

    public decimal? Number(string name, decimal min, decimal max, bool required = false)
    {
        if (!TryGet(name, out var value, required))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number >= min && number <= max)
        {
            return TextRules.Trim(number);
        }

        Refuse(NccoCodes.OutOfRange, FormattableString.Invariant($"Must be a number from {min} to {max}."), name);
        return null;
    }

    public bool Flag(string name, bool otherwise)
    {
        if (!TryGet(name, out var value))
        {
            return otherwise;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse(NccoCodes.WrongType, "Must be true or false.", name);
        return otherwise;
    }

    /// <summary>The id of another step; whether it exists is checked when all are known.</summary>
    public string? Target(string name, bool required = false) => String(name, required) is { } target ? Way(name, PathOf(name), target) : null;

    /// <summary>A map from keys to the ids of steps.</summary>
    /// <param name="name">Field.</param>
    /// <param name="keyOf">The key as it is kept, or null when it cannot be one.</param>
    /// <param name="code">Code when it cannot.</param>
    /// <param name="message">What a key must be.</param>
    public ImmutableSortedDictionary<string, string> Targets(string name, Func<string, string?> keyOf, string code, string message)
    {
        var targets = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in Properties(name))
        {
            var at = JsonPath.Child(PathOf(name), property.Name);
            if (keyOf(property.Name) is not { } key)
            {
                reading.Refuse(code, message, at);
            }
            else if (property.Value.ValueKind != JsonValueKind.String)
            {
                reading.Refuse(NccoCodes.WrongType, "Must be the id of a step.", at);
            }
            else if (!targets.TryAdd(key, Way($"{name}.{key}", at, property.Value.GetString()!)))
            {
                reading.Refuse(NccoCodes.DuplicateProperty, "Says the same as another key.", at);
            }
        }

        return targets.ToImmutable();
    }

    /// <summary>The fields of an object that is a map; none when it is absent.</summary>
    public IEnumerable<JsonProperty> Properties(string name, bool required = false)
    {
        if (!TryGet(name, out var value, required))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            reading.RefuseDuplicates(value, PathOf(name));
            return value.EnumerateObject();
        }

        Refuse(NccoCodes.WrongType, "Must be an object.", name);
        return [];
    }

    /// <summary>The items of a list with their paths; none when it is absent or refused.</summary>
    public (JsonElement Item, string At)[] Items(string name, int min, int max, bool required = false)
    {
        if (!TryGet(name, out var value, required))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(NccoCodes.WrongType, "Must be a list.", name);
            return [];
        }

        if (value.GetArrayLength() < min || value.GetArrayLength() > max)
        {
            Refuse(NccoCodes.OutOfRange, $"Must be a list of {min} to {max}.", name);
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) => (item, JsonPaths.Item(PathOf(name), i)))];
    }

    /// <summary>A reader of an object in a list or a map of this one.</summary>
    public FieldReader? Inner(JsonElement inner, string at) => reading.Fields(inner, at, step);

    /// <summary>A refusal at a path of the caller's own.</summary>
    public void RefuseAt(string code, string message, string at) => reading.Refuse(code, message, at);

    /// <summary>Refuses every field that nobody asked for.</summary>
    public void Close()
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!_asked.Contains(property.Name))
            {
                Refuse(FlowCodes.UnknownField, $"There is no such field here; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.", property.Name);
            }
        }
    }

    private string Way(string field, string at, string target)
    {
        reading.Edges.Add((new FlowEdge(step, field, target), at));
        return target;
    }
}
