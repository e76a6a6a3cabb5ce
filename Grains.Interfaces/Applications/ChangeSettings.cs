namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>Changes the application's settings; null leaves a setting as it is.</summary>
[GenerateSerializer, Immutable, Alias("cc.change-settings")]
public sealed record ChangeSettings
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Flow id for phones whose number has no flow.</summary>
    [Id(1)]
    public string? DefaultFlow { get; init; }

    /// <summary>Flow id for app users who dial out.</summary>
    [Id(2)]
    public string? OutboundFlow { get; init; }

    /// <summary>Caller id for outbound legs, digits; empty clears it.</summary>
    [Id(3)]
    public string? CallerId { get; init; }

    /// <summary>Number that callers reach when nothing else works, digits; empty clears it.</summary>
    [Id(4)]
    public string? LastResortNumber { get; init; }

    /// <summary>Version the change is based on; null overwrites.</summary>
    [Id(5)]
    public int? BasedOn { get; init; }

    /// <summary>Phone that takes calls for help, digits; empty clears it.</summary>
    [Id(6)]
    public string? EmergencyRoute { get; init; }

    /// <summary>Flow id for new callers while there is more work than can be done.</summary>
    [Id(7)]
    public string? BusyFlow { get; init; }
}
