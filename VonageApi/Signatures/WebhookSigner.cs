using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>Signs webhooks as the platform does (facts §2.6): for tests, and for whoever plays the platform.</summary>
/// <param name="secret">The account's signature secret.</param>
/// <param name="apiKey">The account's API key; null leaves the claim out.</param>
/// <param name="applicationId">The application's id; null leaves the claim out.</param>
public sealed class WebhookSigner(string secret, string? apiKey = null, string? applicationId = null)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>The <c>Authorization</c> header of a POST with this body.</summary>
    public string SignPost(ReadOnlySpan<byte> body, DateTimeOffset now) => Sign(body, now);

    /// <summary>The <c>Authorization</c> header of a GET with these decoded parameters in the order of the URL.</summary>
    public string SignGet(IEnumerable<KeyValuePair<string, string?>> parameters, DateTimeOffset now) => Sign(CompactJson.OfQuery(parameters), now);

    private string Sign(ReadOnlySpan<byte> payload, DateTimeOffset now)
    {
        var claims = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(claims))
        {
            json.WriteStartObject();
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteString("jti", Guid.NewGuid());
            json.WriteString("iss", "Vonage");
            json.WriteString("payload_hash", Convert.ToHexStringLower(SHA256.HashData(payload)));
            Optional(json, "api_key", apiKey);
            Optional(json, "application_id", applicationId);
            json.WriteEndObject();
        }

        return "Bearer " + CompactJws.Sign(claims.WrittenSpan, _secret);
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
