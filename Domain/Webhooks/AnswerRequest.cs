using System.Collections.Frozen;

namespace ContactCenter.Domain.Webhooks;

/// <summary>An answer webhook: the platform asks what to do with a leg (facts §2.2). Any field may be missing.</summary>
public sealed record AnswerRequest
{
    /// <summary>Id of the leg; an opaque string, with or without dashes.</summary>
    public string? Uuid { get; init; }

    /// <summary>Id of the leg's conversation, as given.</summary>
    public string? ConversationUuid { get; init; }

    /// <summary><see cref="ConversationUuid"/> with the <c>CON-</c> that some payloads leave out.</summary>
    public string? ConversationKey => ConversationIds.Key(ConversationUuid);

    /// <summary>What was called; missing when an app user called without a destination.</summary>
    public string? To { get; init; }

    /// <summary>Who calls; missing for app users, and possibly malformed or anonymous.</summary>
    public string? From { get; init; }

    /// <summary>Name of the app user who calls; never together with <see cref="From"/>.</summary>
    public string? FromUser { get; init; }

    /// <summary>Base URL of the region that holds the leg, as given: check it against the allowed hosts before use.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>phone, sip, websocket, app or vbc.</summary>
    public string? EndpointType { get; init; }

    /// <summary>What an app sent along, as JSON text, whether it came as an object or as a string that holds one.</summary>
    public string? CustomData { get; init; }

    /// <summary>SIP headers by name without the <c>SipHeader_</c> before it, in any case.</summary>
    public IReadOnlyDictionary<string, string> SipHeaders { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">One JSON object; for GET use <see cref="WebhookQuery.ToJson"/>.</param>
    /// <returns>The request, or <c>malformed-json</c>. Odd fields never refuse: they count as missing.</returns>
    public static Result<AnswerRequest> Parse(ReadOnlySpan<byte> utf8)
    {
        var fields = new AnswerFields();
        return JsonCursor.Read(utf8, fields, AnswerFields.Read) is { } refusal ? refusal : fields.ToRequest();
    }
}
