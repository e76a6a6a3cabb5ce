namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>What a reader of a board has read.</summary>
/// <param name="Epoch">Board that it read; null: none.</param>
/// <param name="After">Version up to which it has everything.</param>
/// <param name="Basis">Version up to which it knows what is no more: <paramref name="After"/>, or more while it reads a whole board part by part.</param>
[GenerateSerializer, Immutable, Alias("cc.live-cursor")]
public readonly record struct LiveCursor([property: Id(0)] string? Epoch, [property: Id(1)] long After, [property: Id(2)] long Basis);
