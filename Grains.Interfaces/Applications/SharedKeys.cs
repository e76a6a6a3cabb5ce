namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>Secrets that all processes of a deployment share. Never logged.</summary>
[GenerateSerializer, Immutable, Alias("cc.shared-keys")]
public sealed record SharedKeys
{
    /// <summary>Id of the application in force: at Vonage, or made up for local mode.</summary>
    [Id(0)]
    public required string ApplicationId { get; init; }

    /// <summary>PKCS#8 PEM of its RSA key.</summary>
    [Id(1)]
    public required string PrivateKeyPem { get; init; }

    /// <summary>What clients send to <c>/api/jwt</c> where no key is configured.</summary>
    [Id(2)]
    public required string MobileApiKey { get; init; }

    /// <summary><c>X-Api-Key</c> for <c>/api/v1</c> where no key is configured.</summary>
    [Id(3)]
    public required string AdminApiKey { get; init; }

    /// <summary>Where the application comes from.</summary>
    [Id(4)]
    public ApplicationOrigin Origin { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"SharedKeys {{ {ApplicationId} }}";
}
