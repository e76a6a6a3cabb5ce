namespace ContactCenter.Domain.Applications;

/// <summary>Secrets made at first start.</summary>
/// <param name="ApplicationId">Application id for local mode.</param>
/// <param name="PrivateKeyPem">PKCS#8 PEM.</param>
/// <param name="MobileApiKey">Key of client apps.</param>
/// <param name="AdminApiKey">Key of machine clients.</param>
public sealed record ApplicationKeyset(string ApplicationId, string PrivateKeyPem, string MobileApiKey, string AdminApiKey) : StoredRecord
{
    /// <inheritdoc/>
    public override string ToString() => $"ApplicationKeyset {{ {ApplicationId} }}";
}
