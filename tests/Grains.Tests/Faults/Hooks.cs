using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Tests.Faults;

/// <summary>Webhooks as the platform sends them (facts §2.2, §2.3).</summary>
internal static class Hooks
{
    public static WebhookMessage Answer(string uuid, string conversation, string? to = "442079460000") => Message(new JsonObject
    {
        ["uuid"] = uuid,
        ["conversation_uuid"] = conversation,
        ["from"] = "447700900001",
        ["to"] = to,
    });

    public static WebhookMessage Status(string uuid, string conversation, string status, int second, bool inbound = true) => Message(new JsonObject
    {
        ["uuid"] = uuid,
        ["conversation_uuid"] = conversation,
        ["status"] = status,
        ["direction"] = inbound ? "inbound" : "outbound",
        ["timestamp"] = $"2026-11-23T12:00:{second:00}.000Z",
    });

    public static WebhookMessage Message(JsonObject body) => new() { Body = Encoding.UTF8.GetBytes(body.ToJsonString()), BaseUrl = "https://cc.example.com" };

    public static HeldWebhook Held(this WebhookMessage message, DateTimeOffset at) => new() { Body = message.Body, ReceivedAt = at };

    public static WebhookMessage At(this WebhookMessage message, PlaceReference place) => message with { Place = place };

    public static string Text(this NccoReply reply) => reply.Ncco is { } ncco ? Encoding.UTF8.GetString(ncco) : "";
}
