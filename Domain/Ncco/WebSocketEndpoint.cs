using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>A WebSocket server that hears and speaks (facts §1.5).</summary>
public sealed record WebSocketEndpoint : Endpoint
{
    /// <summary>The longest <see cref="Headers"/> in bytes.</summary>
    public const int MaxHeaderBytes = 512;

    private WebSocketEndpoint(SocketUrl uri, SocketAudio audio, JsonObjectText? headers, SocketAuthorization? authorization) =>
        (Uri, Audio, Headers, Authorization) = (uri, audio, headers, authorization);

    /// <inheritdoc/>
    public override string Kind => "websocket";

    /// <summary>The server.</summary>
    public SocketUrl Uri { get; }

    /// <summary>The sampling rate; <c>content-type</c> on the wire.</summary>
    public SocketAudio Audio { get; }

    /// <summary>Goes into the first text frame; at most 512 bytes of JSON.</summary>
    public JsonObjectText? Headers { get; }

    /// <summary>How the server knows the platform.</summary>
    public SocketAuthorization? Authorization { get; }

    /// <summary>Makes the endpoint.</summary>
    /// <returns>The endpoint, or refusals with paths <c>['content-type']</c>, <c>headers</c>.</returns>
    public static Result<WebSocketEndpoint> Create(
        SocketUrl uri, SocketAudio audio = SocketAudio.Rate16000, JsonObjectText? headers = null, SocketAuthorization? authorization = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var check = new Check();
        check.Defined<SocketAudio>(audio, "['content-type']");
        if (headers?.Utf8.Length > MaxHeaderBytes)
        {
            check.Add(NccoCodes.OutOfRange, $"Must be at most {MaxHeaderBytes} bytes of JSON.", "headers");
        }

        return check.Failed ? check.No<WebSocketEndpoint>() : new WebSocketEndpoint(uri, audio, headers, authorization);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("uri"u8, Uri.Value);
        writer.WriteString("content-type"u8, Audio switch
        {
            SocketAudio.Rate8000 => "audio/l16;rate=8000"u8,
            SocketAudio.Rate24000 => "audio/l16;rate=24000"u8,
            _ => "audio/l16;rate=16000"u8,
        });
        writer.Json("headers"u8, Headers);
        if (Authorization is not null)
        {
            writer.WriteStartObject("authorization"u8);
            writer.WriteString("type"u8, Authorization.Value is null ? "vonage"u8 : "custom"u8);
            writer.Text("value"u8, Authorization.Value);
            writer.WriteEndObject();
        }
    }
}
