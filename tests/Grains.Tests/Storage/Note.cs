namespace ContactCenter.Grains.Tests.Storage;

/// <summary>The state these tests store.</summary>
[GenerateSerializer]
[Alias("tests.storage.note")]
public sealed record Note
{
    [Id(0)]
    public string Text { get; init; } = "";
}
