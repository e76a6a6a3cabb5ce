namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>From now on this application at Vonage is ours, instead of the made-up one of local mode or the one before.</summary>
[GenerateSerializer, Immutable, Alias("cc.adopt-application")]
public sealed record AdoptApplication
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required string ApplicationId { get; init; }

    /// <summary>PKCS#8 PEM of its private key; a secret.</summary>
    [Id(1)]
    public required string PrivateKeyPem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"AdoptApplication {{ {ApplicationId} }}";
}
