namespace ContactCenter.Domain.Applications;

/// <summary>The application at Vonage that this deployment made or took over.</summary>
/// <param name="ApplicationId">Its id.</param>
/// <param name="PrivateKeyPem">PKCS#8 PEM; a secret.</param>
public sealed record PlatformApplication(string ApplicationId, string PrivateKeyPem) : StoredRecord
{
    /// <inheritdoc/>
    public override string ToString() => $"PlatformApplication {{ {ApplicationId} }}";
}
