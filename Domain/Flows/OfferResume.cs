using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows;

/// <summary>An agent who was asked to wait a moment asks again (design §6): all that picking up needs rides in the payload.</summary>
/// <param name="Place">The offer.</param>
/// <param name="Body">What the platform would have sent on picking up, as far as it is known: UTF-8 JSON.</param>
public sealed record OfferResume(OfferPlace Place, byte[] Body)
{
    /// <summary>The <c>kind</c> of an agent's payload.</summary>
    public const string OfferKind = "offer";

    /// <summary>Reads a notify webhook; null when it is not of an offer. Total on any bytes.</summary>
    public static OfferResume? Parse(ReadOnlySpan<byte> utf8)
    {
        if (JsonReading.Read(utf8) is not { IsOk: true, Value: var root })
        {
            return null;
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("payload", out var inner))
        {
            root = inner;
        }

        if (Value(root, "kind") != OfferKind || ContinuationUrls.TryReadOffer(name => Value(root, name)) is not { } place)
        {
            return null;
        }

        var body = JsonObjectText.Of(("uuid", Value(root, "uuid")));
        return new OfferResume(place, body.IsOk ? body.Value.Utf8.ToArray() : "{}"u8.ToArray());
    }

    internal static JsonObjectText ToJson(OfferPlace place, string? leg) => JsonObjectText.Of(
        ("kind", OfferKind),
        ("call", place.Call),
        ("offer", place.Offer),
        ("epoch", place.Epoch.ToString(CultureInfo.InvariantCulture)),
        ("uuid", leg is { Length: <= 200 } && TextRules.IsUnicode(leg) ? leg : null)).Require();

    private static string? Value(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
