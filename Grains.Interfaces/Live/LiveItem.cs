namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>A note in its place on a board.</summary>
/// <param name="At">Version of the board that the note made; unique on its board.</param>
/// <param name="Note">The note.</param>
[GenerateSerializer, Immutable, Alias("cc.live-item")]
public sealed record LiveItem([property: Id(0)] long At, [property: Id(1)] LiveNote Note);
