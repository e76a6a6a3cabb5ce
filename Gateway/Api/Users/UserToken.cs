namespace ContactCenter.Gateway.Api.Users;

/// <summary>A token for an agent's app.</summary>
/// <param name="UserId">Id of the user at Vonage, or a local one.</param>
/// <param name="UserName">Name of the user.</param>
/// <param name="Jwt">RS256 token for the Client SDK.</param>
/// <param name="ExpiresAt">When it ends, UTC.</param>
public sealed record UserToken(string UserId, string UserName, string Jwt, DateTimeOffset ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"UserToken {{ {UserName} }}";
}
