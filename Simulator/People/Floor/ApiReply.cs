using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>What the gateway's API said.</summary>
/// <param name="Status">HTTP status; 0 when nobody answered.</param>
/// <param name="Body">JSON of the answer; null for none.</param>
/// <param name="RetryAfter">When it may be asked again; null where it does not say.</param>
public sealed record ApiReply(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    /// <summary>True for 2xx.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>True where the same request may do better later: nobody there, too many, or a fault on the other side.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or >= 500;

    /// <summary>The problem's stable code; null for none.</summary>
    public string? Code => IsGood ? null : Text("code");

    /// <summary>A text of the answer; null where there is none of this name.</summary>
    public string? Text(string name) => Body is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
