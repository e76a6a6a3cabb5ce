using System.Text.Json;

namespace ContactCenter.VonageApi.Calls;

/// <summary>A WebSocket that gets and gives audio.</summary>
/// <param name="Uri"><c>wss://…</c>.</param>
/// <param name="ContentType"><c>audio/l16;rate=8000</c>, <c>16000</c> or <c>24000</c>.</param>
/// <param name="Headers">Sent in the first text frame, 512 bytes in all; null for none.</param>
public sealed record WebSocketTarget(Uri Uri, string ContentType = "audio/l16;rate=16000", IReadOnlyDictionary<string, string>? Headers = null) : CallTarget
{
    /// <inheritdoc/>
    public override string Type => "websocket";

    /// <inheritdoc/>
    public override string Address => Uri.AbsoluteUri;

    private protected override void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("uri", Uri.AbsoluteUri);
        json.WriteString("content-type", ContentType);
        WriteMap(json, "headers", Headers);
    }
}
