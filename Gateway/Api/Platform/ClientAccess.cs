namespace ContactCenter.Gateway.Api.Platform;

/// <summary>What a client app is configured with.</summary>
/// <param name="Url">Address of this contact center, as given to Vonage.</param>
/// <param name="MobileApiKey">The key that all apps share; a secret of those who build apps.</param>
/// <param name="SignIn">What <c>/api/jwt</c> asks for: <c>MobileKey</c>, or <c>Pin</c> for the agent's own PIN too.</param>
public sealed record ClientAccess(string Url, string MobileApiKey, string SignIn)
{
    /// <inheritdoc/>
    public override string ToString() => $"ClientAccess {{ {Url} }}";
}
