using System.Globalization;
using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Answer of <c>/api/jwt</c>, in the names that the client apps read.</summary>
public sealed record JwtResponse
{
    /// <summary>Id of the user at Vonage, or a local one.</summary>
    [JsonPropertyName("user_id")]
    public required string UserId { get; init; }

    /// <summary>Name of the user.</summary>
    [JsonPropertyName("user_name")]
    public required string UserName { get; init; }

    /// <summary>RS256 token for the Client SDK.</summary>
    [JsonPropertyName("jwt")]
    public required string Jwt { get; init; }

    /// <summary>When the token ends: UTC with milliseconds, such as <c>2019-03-13T14:53:06.819Z</c>.</summary>
    [JsonPropertyName("expires_at")]
    public required string ExpiresAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"JwtResponse {{ {UserName} }}";

    /// <summary>Makes the answer.</summary>
    internal static JwtResponse Of(IssuedToken token) => new()
    {
        UserId = token.UserId,
        UserName = token.UserName,
        Jwt = token.Jwt,
        ExpiresAt = token.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };
}
