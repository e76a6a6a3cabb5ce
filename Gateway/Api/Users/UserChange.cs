using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Users;

/// <summary>An agent's profile; what is absent stays.</summary>
/// <param name="DisplayName">Name shown to people, up to 100 characters; empty clears it.</param>
/// <param name="Pin">Sign-in PIN of 4 to 12 digits; empty removes it. Stored as a salted hash.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UserChange(string? DisplayName, string? Pin)
{
    /// <inheritdoc/>
    public override string ToString() => $"UserChange {{ {DisplayName} }}";
}
