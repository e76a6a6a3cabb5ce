using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Reads the fields of one JSON object as leniently as the platform: numbers and booleans may be strings (facts §1.1).</summary>
internal sealed class Fields(JsonObject node, string path, Faults faults)
{
    public string Path => path;

    public bool Has(string name) => node[name] is not null;

    public void Fault(string name, string reason) => faults.Add($"{path}.{name}", reason);

    public string? Text(string name)
    {
        switch (node[name])
        {
            case null:
                return null;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number:
                return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
            default:
                Fault(name, "must be a string");
                return null;
        }
    }

    public string Required(string name)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(name, "is required");
        }

        return text ?? "";
    }

    public double? Number(string name, double min, double max)
    {
        if (node[name] is not { } found)
        {
            return null;
        }

        if (found is not JsonValue value || ReadNumber(value) is not { } number)
        {
            Fault(name, "must be a number");
            return null;
        }

        if (number < min || number > max)
        {
            Fault(name, string.Create(CultureInfo.InvariantCulture, $"must be between {min} and {max}"));
        }

        return number;
    }

    public int? Integer(string name, int min, int max)
    {
        var number = Number(name, min, max);
        if (number is { } fraction && fraction != Math.Floor(fraction))
        {
            Fault(name, "must be a whole number");
        }

        return number is { } whole && whole >= min && whole <= max ? (int)whole : null;
    }

    public TimeSpan? Seconds(string name, double min, double max) =>
        Number(name, min, max) is { } seconds && seconds >= min && seconds <= max ? TimeSpan.FromSeconds(seconds) : null;

    public bool Flag(string name, bool otherwise = false)
    {
        switch (node[name])
        {
            case null:
                return otherwise;
            case JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                return value.GetValueKind() == JsonValueKind.True;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && bool.TryParse(value.GetValue<string>(), out var flag):
                return flag;
            default:
                Fault(name, "must be true or false");
                return otherwise;
        }
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (node[name] is null)
        {
            return null;
        }

        if (node[name] is not JsonArray array || array.Any(static item => item is not JsonValue value || value.GetValueKind() != JsonValueKind.String))
        {
            Fault(name, "must be an array of strings");
            return [];
        }

        return [.. array.Select(static item => item!.GetValue<string>())];
    }

    /// <summary>A URL, which the platform takes as an array of one only.</summary>
    public string? Url(string name)
    {
        var urls = Texts(name);
        if (urls is null)
        {
            return null;
        }

        if (urls.Count != 1)
        {
            Fault(name, $"must be an array of one URL, has {urls.Count}");
            return null;
        }

        if (!Uri.TryCreate(urls[0], UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            Fault(name, "must be an absolute http or https URL");
            return null;
        }

        return urls[0];
    }

    /// <summary>A URL that may be given bare or in an array (<c>musicOnHoldUrl</c>, <c>ringbackTone</c>).</summary>
    public string? LooseUrl(string name) => node[name] is JsonArray ? Url(name) : Text(name);

    public Fields? Object(string name)
    {
        switch (node[name])
        {
            case null:
                return null;
            case JsonObject found:
                return new Fields(found, $"{path}.{name}", faults);
            default:
                Fault(name, "must be an object");
                return null;
        }
    }

    public JsonObject? Json(string name) => Object(name) is null ? null : (JsonObject)node[name]!.DeepClone();

    /// <summary>The only item of an array of objects.</summary>
    public Fields? OnlyItem(string name)
    {
        switch (node[name])
        {
            case null:
                Fault(name, "is required");
                return null;
            case JsonArray { Count: 1 } array when array[0] is JsonObject found:
                return new Fields(found, $"{path}.{name}[0]", faults);
            case JsonArray { Count: not 1 } array:
                Fault(name, $"must have exactly 1 item, has {array.Count}");
                return null;
            default:
                Fault(name, "must be an array of one object");
                return null;
        }
    }

    public EventAddress? Event(string url = "eventUrl", string method = "eventMethod")
    {
        var verb = Text(method)?.ToUpperInvariant() ?? "POST";
        if (verb is not ("GET" or "POST"))
        {
            Fault(method, "must be GET or POST");
        }

        return Url(url) is { } address ? new EventAddress(address, verb) : null;
    }

    public IReadOnlyDictionary<string, string> Pairs(string name)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Object(name) is not null)
        {
            foreach (var (key, value) in (JsonObject)node[name]!)
            {
                pairs[key] = value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : value?.ToJsonString() ?? "";
            }
        }

        return pairs;
    }

    private static double? ReadNumber(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(value.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };
}
