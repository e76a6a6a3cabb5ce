namespace ContactCenter.Grains.Interfaces.Common;

/// <summary>A view that was serialised once, in the silo, and is passed on as it is.</summary>
[GenerateSerializer, Immutable, Alias("cc.json-reply")]
public sealed record JsonReply
{
    /// <summary>UTF-8 JSON; never changed after creation.</summary>
    [Id(0)]
    public required byte[] Utf8 { get; init; }

    /// <summary>Version of the state behind it, for <c>If-Match</c> and <c>basedOn</c>.</summary>
    [Id(1)]
    public int Version { get; init; }
}
