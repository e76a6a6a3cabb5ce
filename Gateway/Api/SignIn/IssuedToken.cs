namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>A token for an agent's app.</summary>
/// <param name="UserId">Id of the user at Vonage, or a local one.</param>
/// <param name="UserName">Name of the user, which is the token's subject.</param>
/// <param name="Jwt">The token.</param>
/// <param name="ExpiresAt">When it ends, UTC.</param>
internal sealed record IssuedToken(string UserId, string UserName, string Jwt, DateTimeOffset ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"IssuedToken {{ {UserName} }}";
}
