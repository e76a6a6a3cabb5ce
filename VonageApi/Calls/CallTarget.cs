using System.Text.Json;

namespace ContactCenter.VonageApi.Calls;

/// <summary>Whom to call (facts §1.5, §4.2).</summary>
public abstract record CallTarget
{
    private protected CallTarget()
    {
    }

    /// <summary>What the platform calls this kind of end: phone, app, sip, websocket, vbc.</summary>
    public abstract string Type { get; }

    /// <summary>The number, user name, URI or extension, as lists of calls show it.</summary>
    public abstract string Address { get; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Type);
        WriteFields(json);
        json.WriteEndObject();
    }

    private protected abstract void WriteFields(Utf8JsonWriter json);

    private protected static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is { Count: > 0 })
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in map)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }
    }

    /// <summary>Numbers are private: shows the kind only.</summary>
    public sealed override string ToString() => Type;
}
