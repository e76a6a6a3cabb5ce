using System.Globalization;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Flows;

/// <summary>All that is needed to take a call up again when nobody remembers it; rides in the payload of the tail's <c>notify</c>.</summary>
/// <param name="Call">Key of the call.</param>
/// <param name="Uuid">Leg that runs the NCCO; <c>notify</c> does not tell it (facts §1.8).</param>
/// <param name="To">What was dialled.</param>
/// <param name="From">Caller id.</param>
/// <param name="FromUser">Name of the app user.</param>
/// <param name="RegionUrl">REST base of the leg's region.</param>
/// <param name="ConversationUuid">Conversation of the leg.</param>
/// <param name="Place">Where the call stands; null when no flow was known yet.</param>
/// <param name="OperationId">The same in every round of one tail, so that they count once.</param>
/// <param name="Attempt">How often in a row this turn had to be taken up again.</param>
public sealed record ResumePayload(
    string Call,
    string Uuid,
    string? To,
    string? From,
    string? FromUser,
    string? RegionUrl,
    string? ConversationUuid,
    FlowPlace? Place,
    string OperationId,
    int Attempt)
{
    /// <summary>The <c>kind</c> of a caller's payload.</summary>
    public const string CallerKind = "caller";

    private const int MaxValue = 500;

    /// <summary>When the platform asked, by its clock; null where it does not tell.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What a tail carries.</summary>
    /// <param name="context">The call.</param>
    /// <param name="place">Where it is taken up; null when no flow is known.</param>
    /// <param name="operationId">See <see cref="OperationId"/>.</param>
    public static ResumePayload Of(FlowContext context, FlowPlace? place, string operationId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ResumePayload(
            context.Call, context.Uuid, context.To, context.From, context.FromUser, context.RegionUrl, context.ConversationUuid, place, operationId, context.Attempt);
    }

    /// <summary>Reads a payload, or the whole body of a notify webhook that holds one; total on any bytes.</summary>
    /// <param name="utf8">JSON.</param>
    /// <returns>The payload; <c>not-json</c>, <c>wrong-type</c>, <c>required</c> (no <c>uuid</c>), <c>unknown-value</c> (another <c>kind</c>).</returns>
    public static Result<ResumePayload> Parse(ReadOnlySpan<byte> utf8) => JsonReading.Read(utf8).Then<ResumePayload>(root =>
    {
        DateTimeOffset? askedAt = null;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("payload", out var inner))
        {
            askedAt = Timestamps.Parse(Value(root, "timestamp"));
            root = inner;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Refusal(NccoCodes.WrongType, "Must be an object.", "$");
        }

        if (Value(root, "kind") != CallerKind)
        {
            return new Refusal(NccoCodes.UnknownValue, "Must be caller.", "$.kind");
        }

        if (Value(root, "uuid") is not { Length: > 0 } uuid)
        {
            return new Refusal(NccoCodes.Required, "The leg's uuid is required.", "$.uuid");
        }

        var call = Value(root, "call") is { Length: > 0 } given ? given : uuid;
        return new ResumePayload(
            call,
            uuid,
            Value(root, "to"),
            Value(root, "from"),
            Value(root, "from_user"),
            Value(root, "region_url"),
            Value(root, "conversation_uuid"),
            ContinuationUrls.TryPlace(call, Value(root, "flow"), Value(root, "v"), Value(root, "step"), Value(root, "visit")),
            Value(root, "op") ?? "",
            int.TryParse(Value(root, "attempt"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0) { AskedAt = askedAt };
    });

    /// <summary>The context in which the call goes on.</summary>
    /// <param name="urls">URLs of this deployment.</param>
    /// <param name="number">Our caller id.</param>
    /// <param name="lastResort">Who takes callers when we cannot be reached.</param>
    /// <param name="now">Now.</param>
    public FlowContext ToContext(ContinuationUrls urls, PhoneNumber? number, PhoneNumber? lastResort, DateTimeOffset now) => new()
    {
        Call = Call,
        Uuid = Uuid,
        ConversationUuid = ConversationUuid,
        From = From,
        To = To,
        FromUser = FromUser,
        Number = number,
        RegionUrl = RegionUrl,
        Urls = urls,
        LastResort = lastResort,
        Now = now,
        Attempt = Attempt,
    };

    /// <summary>The payload as JSON.</summary>
    public JsonObjectText ToJson() => JsonObjectText.Of(
        ("kind", CallerKind),
        ("call", Clean(Call)),
        ("uuid", Clean(Uuid)),
        ("to", Clean(To)),
        ("from", Clean(From)),
        ("from_user", Clean(FromUser)),
        ("region_url", Clean(RegionUrl)),
        ("conversation_uuid", Clean(ConversationUuid)),
        ("flow", Clean(Place?.Flow)),
        ("v", Place?.Version.ToString(CultureInfo.InvariantCulture)),
        ("step", Clean(Place?.Step)),
        ("visit", Place?.Visit.ToString(CultureInfo.InvariantCulture)),
        ("op", Clean(OperationId)),
        ("attempt", Attempt.ToString(CultureInfo.InvariantCulture))).Require();

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Call = ").Append(Call).Append(", Place = ").Append(Place).Append(", Attempt = ").Append(Attempt);
        return true;
    }

    // Numbers are accepted too: a proxy or a person may have re-written the payload.
    private static string? Value(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // What came from outside is bounded, and half a surrogate pair has no place in JSON.
    private static string? Clean(string? text)
    {
        if (text is null || (text.Length <= MaxValue && TextRules.IsUnicode(text)))
        {
            return text;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, MaxValue)]));
    }
}
