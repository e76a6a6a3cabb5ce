namespace ContactCenter.Gateway.Api.Sdk;

/// <summary>A region of the Client SDK (facts §4.1).</summary>
/// <param name="Name">As SDKs name it: <c>US</c>, <c>EU</c>, <c>AP</c>.</param>
/// <param name="ApiUrl">REST host.</param>
/// <param name="WebSocketUrl">WebSocket host.</param>
public sealed record SdkRegion(string Name, string ApiUrl, string WebSocketUrl);
