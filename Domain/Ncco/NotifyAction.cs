using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Posts a payload and takes an NCCO in return; an empty answer goes on (facts §1.8). The webhook names no leg: the payload must.</summary>
public sealed record NotifyAction : NccoAction
{
    private NotifyAction(JsonObjectText payload, WebUrl eventUrl, HttpVerb? eventMethod) => (Payload, EventUrl, EventMethod) = (payload, eventUrl, eventMethod);

    /// <inheritdoc/>
    public override string Kind => "notify";

    /// <summary>What is posted.</summary>
    public JsonObjectText Payload { get; }

    /// <summary>Where to.</summary>
    public WebUrl EventUrl { get; }

    /// <summary>How; null is POST.</summary>
    public HttpVerb? EventMethod { get; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or a refusal with path <c>eventMethod</c>.</returns>
    public static Result<NotifyAction> Create(JsonObjectText payload, WebUrl eventUrl, HttpVerb? eventMethod = null)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(eventUrl);
        var check = new Check();
        check.Defined(eventMethod, "eventMethod");
        return check.Failed ? check.No<NotifyAction>() : new NotifyAction(payload, eventUrl, eventMethod);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.Json("payload"u8, Payload);
        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
    }
}
