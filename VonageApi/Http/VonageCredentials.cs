namespace ContactCenter.VonageApi.Http;

/// <summary>Key and secret of an account that somebody gave to prove that it is theirs.</summary>
/// <param name="ApiKey">API key; without colons, which end it in HTTP Basic.</param>
/// <param name="ApiSecret">API secret.</param>
public sealed record VonageCredentials(string ApiKey, string ApiSecret)
{
    /// <inheritdoc/>
    public override string ToString() => $"VonageCredentials {{ {ApiKey} }}";
}
