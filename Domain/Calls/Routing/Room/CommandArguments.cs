using System.Text.Json;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>What a command brings along: a JSON object whose fields are read leniently, and refused where they are used.</summary>
public readonly struct CommandArguments
{
    private readonly JsonElement? _root;

    private CommandArguments(JsonElement? root) => _root = root;

    /// <summary>Reads them; what is no object has no fields.</summary>
    public static CommandArguments Read(byte[]? utf8) => new(
        utf8 is not null && JsonReading.Read(utf8) is { IsOk: true, Value: { ValueKind: JsonValueKind.Object } root } ? root : null);

    /// <summary>A text; null when absent, empty or of another type.</summary>
    public string? Text(string name) =>
        _root is { } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A whole number; null when absent or of another type.</summary>
    public int? Whole(string name) => _root is { } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>True when it is there and true.</summary>
    public bool Flag(string name) => _root is { } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>An object's own fields; none when absent.</summary>
    public CommandArguments Inner(string name) => new(_root is { } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null);

    /// <summary>The JSON of a field; null when absent.</summary>
    public string? Raw(string name) => _root is { } root && root.TryGetProperty(name, out var value) ? value.GetRawText() : null;
}
