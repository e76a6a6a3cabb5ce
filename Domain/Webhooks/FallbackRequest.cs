namespace ContactCenter.Domain.Webhooks;

/// <summary>A fallback webhook: the parameters of the one that failed, and why it did (facts §2.1).</summary>
public sealed record FallbackRequest
{
    /// <summary>Why the original failed, in the platform's words, such as <c>Connection closed.</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>URL of the webhook that failed; ours, so it carries the call's place in its query.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Kind of the webhook that failed.</summary>
    public FallbackOrigin Origin { get; init; }

    /// <summary>The original parameters as an answer webhook.</summary>
    public required AnswerRequest Answer { get; init; }

    /// <summary>The original parameters as an event webhook.</summary>
    public required VoiceEvent Event { get; init; }

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">One JSON object; for GET use <see cref="WebhookQuery.ToJson"/>.</param>
    /// <returns>The request, or <c>malformed-json</c>. Odd fields never refuse: they count as missing.</returns>
    public static Result<FallbackRequest> Parse(ReadOnlySpan<byte> utf8)
    {
        var fields = new FallbackFields();
        if (JsonCursor.Read(utf8, fields, FallbackFields.Read) is { } refusal)
        {
            return refusal;
        }

        // `reason` belongs to the fallback: left in, it would make a notification look like an error.
        var original = fields.Original();
        return AnswerRequest.Parse(original).Then(
            answer => VoiceEvent.Parse(original).Then(
                voiceEvent => Result<FallbackRequest>.Ok(fields.ToRequest(answer, voiceEvent))));
    }
}
