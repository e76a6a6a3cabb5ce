namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>The answer to a webhook.</summary>
[GenerateSerializer, Immutable, Alias("cc.ncco-reply")]
public sealed record NccoReply
{
    /// <summary>Nothing to say: the platform continues its NCCO (facts §1.1).</summary>
    public static readonly NccoReply Continue = new();

    /// <summary>NCCO as UTF-8 JSON, or null for an empty body.</summary>
    [Id(0)]
    public byte[]? Ncco { get; init; }
}
