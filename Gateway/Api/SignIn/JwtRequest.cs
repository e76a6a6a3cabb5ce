using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Body of <c>/api/jwt</c>, as JSON or as a form; other fields are ignored. Read by <see cref="SignInReader"/>; this type documents it.</summary>
public sealed record JwtRequest
{
    /// <summary>The key that all client apps share.</summary>
    [JsonPropertyName("mobile_api_key")]
    public required string MobileApiKey { get; init; }

    /// <summary>Name of the user, 1 to 128 printable characters without white space at the ends.</summary>
    [JsonPropertyName("user_name")]
    public required string UserName { get; init; }

    /// <summary>Wanted end of the token, ISO 8601; moved to at most 24 hours from now, which is also the default.</summary>
    [JsonPropertyName("expires_at")]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The agent's PIN, where <c>Agents:SignIn</c> is <c>Pin</c>.</summary>
    [JsonPropertyName("pin")]
    public string? Pin { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"JwtRequest {{ {UserName} }}";
}
