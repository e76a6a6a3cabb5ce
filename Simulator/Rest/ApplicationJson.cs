using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Rest;

/// <summary>Applications as the platform reads and writes them (facts §4.5).</summary>
internal static class ApplicationJson
{
    private static readonly string[] Regions = ["na-east", "na-west", "eu-east", "eu-west", "apac-sng", "apac-australia"];

    /// <summary>Replaces what is set by what the body says; what is absent is cleared. Returns the problem, else null.</summary>
    public static RestOutcome? Read(JsonObject body, SimApplication application)
    {
        var invalid = new JsonArray();
        var name = Text(body["name"]);
        if (string.IsNullOrWhiteSpace(name))
        {
            Refuse(invalid, "name", "Is required.");
        }

        var voice = body["capabilities"]?["voice"] as JsonObject;
        var rtc = body["capabilities"]?["rtc"] as JsonObject;
        var answer = Webhook(voice, "answer_url", "GET", 5, invalid);
        var fallback = Webhook(voice, "fallback_answer_url", "GET", 5, invalid);
        var events = Webhook(voice, "event_url", "POST", 10, invalid);
        var rtcEvents = Webhook(rtc, "event_url", "POST", 10, invalid);
        var region = Text(voice?["region"]);
        if (region is not null && !Regions.Contains(region))
        {
            Refuse(invalid, "capabilities.voice.region", $"Must be one of {string.Join(", ", Regions)}.");
        }

        var ttl = Number(voice?["conversations_ttl"]) ?? 48;
        if (ttl is < 1 or > 9000)
        {
            Refuse(invalid, "capabilities.voice.conversations_ttl", "Must be 1 to 9000.");
        }

        if (invalid.Count > 0)
        {
            return RestProblems.Application(400, "payload-validation", "Bad Request", "The request failed due to validation errors", invalid);
        }

        application.Name = name!;
        application.PublicKeyPem = Text(body["keys"]?["public_key"]) ?? application.PublicKeyPem;
        (application.AnswerUrl, application.FallbackUrl, application.EventUrl, application.RtcEventUrl) = (answer, fallback, events, rtcEvents);
        application.SignsCallbacks = voice?["signed_callbacks"] is not JsonValue signed || !signed.TryGetValue<bool>(out var isSigned) || isSigned;
        application.ConversationsTtl = TimeSpan.FromHours(ttl);
        application.Region = region ?? "na-east";
        return null;
    }

    /// <summary>The application without its private key.</summary>
    public static JsonObject Write(SimApplication application)
    {
        var capabilities = new JsonObject();
        if (application.AnswerUrl is not null || application.EventUrl is not null)
        {
            capabilities["voice"] = new JsonObject
            {
                ["webhooks"] = Webhooks(("answer_url", application.AnswerUrl), ("fallback_answer_url", application.FallbackUrl), ("event_url", application.EventUrl)),
                ["signed_callbacks"] = application.SignsCallbacks,
                ["conversations_ttl"] = (int)application.ConversationsTtl.TotalHours,
                ["leg_persistence_time"] = 2,
                ["region"] = application.Region,
            };
        }

        if (application.RtcEventUrl is not null)
        {
            capabilities["rtc"] = new JsonObject { ["webhooks"] = Webhooks(("event_url", application.RtcEventUrl)), ["signed_callbacks"] = application.SignsCallbacks };
        }

        return new JsonObject
        {
            ["id"] = application.Id,
            ["name"] = application.Name,
            ["keys"] = new JsonObject { ["public_key"] = application.PublicKeyPem },
            ["privacy"] = new JsonObject { ["improve_ai"] = false },
            ["capabilities"] = capabilities,
            ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v2/applications/{application.Id}" } },
        };
    }

    private static JsonObject Webhooks(params (string Name, WebhookTarget? Target)[] all)
    {
        var json = new JsonObject();
        foreach (var (name, target) in all)
        {
            if (target is not null)
            {
                json[name] = new JsonObject
                {
                    ["address"] = target.Address,
                    ["http_method"] = target.Method,
                    ["connect_timeout"] = (int)target.ConnectTimeout.TotalMilliseconds,
                    ["socket_timeout"] = (int)target.SocketTimeout.TotalMilliseconds,
                };
            }
        }

        return json;
    }

    private static WebhookTarget? Webhook(JsonObject? capability, string name, string method, int socketSeconds, JsonArray invalid)
    {
        if (capability?["webhooks"]?[name] is not JsonObject webhook)
        {
            return null;
        }

        var path = $"capabilities.{(capability.Parent?["voice"] == capability ? "voice" : "rtc")}.webhooks.{name}";
        var address = Text(webhook["address"]);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            Refuse(invalid, $"{path}.address", "Must be an absolute http or https URL.");
        }

        var verb = Text(webhook["http_method"]) ?? method;
        if (verb is not ("GET" or "POST"))
        {
            Refuse(invalid, $"{path}.http_method", "Must be GET or POST.");
        }

        var connect = Number(webhook["connect_timeout"]) ?? 1000;
        var socket = Number(webhook["socket_timeout"]) ?? socketSeconds * 1000;
        if (connect is < 300 or > 1000)
        {
            Refuse(invalid, $"{path}.connect_timeout", "Must be 300 to 1000.");
        }

        if (socket < 1000 || socket > socketSeconds * 1000)
        {
            Refuse(invalid, $"{path}.socket_timeout", $"Must be 1000 to {socketSeconds * 1000}.");
        }

        return new WebhookTarget(address ?? "", verb, TimeSpan.FromMilliseconds(connect), TimeSpan.FromMilliseconds(socket));
    }

    private static void Refuse(JsonArray invalid, string name, string reason) => invalid.Add(new JsonObject { ["name"] = name, ["reason"] = reason });

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
