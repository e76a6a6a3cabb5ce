namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>How one thing looks now.</summary>
[GenerateSerializer, Immutable, Alias("cc.live-note")]
public sealed record LiveNote
{
    /// <summary>Key within its topic.</summary>
    [Id(0)]
    public required string Key { get; init; }

    /// <summary>Version of the state behind it: of two notes the higher one holds. 0: it has none, and the later one holds.</summary>
    [Id(1)]
    public long Version { get; init; }

    /// <summary>Its view as UTF-8 JSON on one line, never changed after creation; null: it is no more.</summary>
    [Id(2)]
    public byte[]? Json { get; init; }

    /// <summary>Agents who may see it though they are no supervisors.</summary>
    [Id(3)]
    public string[] Agents { get; init; } = [];

    /// <summary>True when it does not change until somebody asks for it, such as an agent who is signed out: no need to look after it.</summary>
    [Id(4)]
    public bool IsAtRest { get; init; }
}
