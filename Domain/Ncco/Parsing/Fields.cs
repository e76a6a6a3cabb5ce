using System.Text.Json;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>
/// The properties of one object. Every property that is asked for counts as known; <see cref="Done"/> refuses the others. A property that is missing,
/// null or refused reads as null.
/// </summary>
internal sealed partial class Fields
{
    private readonly Reading _reading;
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly Dictionary<string, string> _spelling = new(StringComparer.Ordinal);

    private Fields(Reading reading, string path) => (_reading, Path) = (reading, path);

    /// <summary>Where the object is.</summary>
    public string Path { get; }

    /// <summary>How many properties it has.</summary>
    public int Count => _values.Count;

    /// <summary>The properties of an object; null, and refused, when it is none.</summary>
    public static Fields? Read(Reading reading, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            reading.Refuse(NccoCodes.WrongType, "Must be an object.", path);
            return null;
        }

        var fields = new Fields(reading, path);
        foreach (var property in element.EnumerateObject())
        {
            if (!fields._values.TryAdd(property.Name, property.Value))
            {
                reading.Refuse(NccoCodes.DuplicateProperty, "Occurs more than once; keep one.", JsonPaths.Member(path, property.Name));
            }
        }

        return fields;
    }

    /// <summary>Refuses what nobody asked for.</summary>
    public void Done()
    {
        foreach (var name in _values.Keys.Where(name => !_known.Contains(name)))
        {
            Refuse(NccoCodes.UnknownProperty, $"Unknown property; known here: {string.Join(", ", _known)}.", name);
        }
    }

    public void Refuse(string code, string message, string name) => _reading.Refuse(code, message, PathOf(name));

    public void RefuseItem(string code, string message, string name, int index) => _reading.Refuse(code, message, JsonPaths.Item(PathOf(name), index));

    /// <summary>Whether the property is there and not null; refused when it is not.</summary>
    public bool Require(string name)
    {
        if (Has(name))
        {
            return true;
        }

        Refuse(NccoCodes.Required, "Is required.", name);
        return false;
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Lets one property be written in two ways.</summary>
    public void Alias(string name, string other)
    {
        _known.Add(name);
        _known.Add(other);
        if (_values.Remove(other, out var value) && !_values.TryAdd(name, value))
        {
            _reading.Refuse(NccoCodes.DuplicateProperty, $"Means the same as {name}; keep one.", JsonPaths.Member(Path, other));
        }
        else if (value.ValueKind != JsonValueKind.Undefined)
        {
            _spelling[name] = other;
        }
    }

    /// <summary>The value of a result, its refusals put below this object.</summary>
    public T? Keep<T>(Result<T> result)
        where T : class
    {
        foreach (var refusal in result.Refusals)
        {
            _reading.Refuse(refusal with { Path = JsonPaths.Join(Path, AsSpelled(refusal.Path)) });
        }

        return result.Value;
    }

    public string PathOf(string name) => JsonPaths.Member(Path, _spelling.GetValueOrDefault(name, name));

    private T? Keep<T>(Result<T> result, string path)
        where T : class
    {
        foreach (var refusal in result.Refusals)
        {
            _reading.Refuse(refusal with { Path = JsonPaths.Join(path, refusal.Path) });
        }

        return result.Value;
    }

    private string? AsSpelled(string? relative)
    {
        var name = relative?.Split('.', '[')[0];
        return name is not null && _spelling.TryGetValue(name, out var spelled) ? spelled + relative![name.Length..] : relative;
    }

    private JsonElement? Find(string name)
    {
        if (!_known.Contains(name))
        {
            _known.Add(name);
        }

        return _values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
