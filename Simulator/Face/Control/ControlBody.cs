using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>The JSON object of a request, read field by field; the first fault is kept.</summary>
internal sealed class ControlBody
{
    private const int LargestBody = 64 * 1024;
    private const int LongestText = 2_000;
    private readonly JsonObject _fields;

    private ControlBody(JsonObject fields) => _fields = fields;

    /// <summary>What is wrong; null for nothing.</summary>
    public ProblemHttpResult? Fault { get; private set; }

    /// <summary>Reads it; no body is an empty object.</summary>
    public static async Task<ControlBody> Read(HttpRequest request)
    {
        var body = new ControlBody([]);
        if (request.ContentLength > LargestBody)
        {
            body.Fault = Problem.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is larger than 64 KB.", "Send less.", "body");
            return body;
        }

        try
        {
            using var memory = new MemoryStream();
            await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
            return memory.Length == 0
                ? body
                : JsonNode.Parse(memory.ToArray()) is JsonObject fields ? new ControlBody(fields) : body.NoObject("is no JSON object");
        }
        catch (JsonException e)
        {
            return body.NoObject($"is no JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
        }
    }

    /// <summary>A text that must be there; empty after a fault.</summary>
    public string Text(string name, string example) =>
        Optional(name, example) is { Length: > 0 } text ? text : Bad(name, "is missing or empty", example);

    /// <summary>A text that may be missing or null.</summary>
    public string? Optional(string name, string example)
    {
        switch (_fields[name])
        {
            case null:
                return null;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text.Length <= LongestText ? text : Bad(name, $"has {text.Length} characters; {LongestText} are allowed", example);
            default:
                return Bad(name, "is no text", example);
        }
    }

    /// <summary>An object that may be missing or null.</summary>
    public JsonObject? Object(string name)
    {
        if (_fields[name] is null or JsonObject)
        {
            return _fields[name]?.DeepClone().AsObject();
        }

        Bad(name, "is no object", "{}");
        return null;
    }

    /// <summary>Notes a fault of a field.</summary>
    public string Bad(string name, string what, string example)
    {
        Fault ??= Problem.Of(StatusCodes.Status400BadRequest, "invalid-field", $"'{name}' {what}.", $"Send something like {{\"{name}\": \"{example}\"}}.", "body." + name);
        return "";
    }

    private ControlBody NoObject(string what)
    {
        Fault = Problem.Of(StatusCodes.Status400BadRequest, "invalid-json", $"The body {what}.", "Send a JSON object with Content-Type: application/json.", "body");
        return this;
    }
}
