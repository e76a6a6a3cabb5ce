using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>Writes the claims that application and user tokens share, and signs (facts §3).</summary>
internal static class TokenClaims
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static string Sign(ApplicationKeys keys, DateTimeOffset issuedAt, DateTimeOffset expiresAt, Action<Utf8JsonWriter>? more = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("application_id", keys.ApplicationId);
            json.WriteNumber("iat", issuedAt.ToUnixTimeSeconds());
            json.WriteString("jti", Guid.NewGuid());
            json.WriteNumber("exp", expiresAt.ToUnixTimeSeconds());
            more?.Invoke(json);
            json.WriteEndObject();
        }

        return Handler.CreateToken(Encoding.UTF8.GetString(buffer.WrittenSpan), keys.Signing);
    }
}
