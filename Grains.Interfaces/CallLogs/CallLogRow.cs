namespace ContactCenter.Grains.Interfaces.CallLogs;

/// <summary>A finished call as raw facts.</summary>
[GenerateSerializer, Immutable, Alias("cc.call-log-row")]
public sealed record CallLogRow
{
    /// <summary>Call id.</summary>
    [Id(0)]
    public required string CallId { get; init; }

    /// <summary>Version of the call's state; the highest wins.</summary>
    [Id(1)]
    public required int Version { get; init; }

    /// <summary>When the call ended.</summary>
    [Id(2)]
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The facts as UTF-8 JSON.</summary>
    [Id(3)]
    public required byte[] Facts { get; init; }
}
