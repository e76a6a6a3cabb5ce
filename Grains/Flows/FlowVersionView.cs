namespace ContactCenter.Grains.Flows;

/// <summary>One line of a flow's history.</summary>
/// <param name="Version">Version.</param>
/// <param name="PublishedAt">When; null for what the product ships.</param>
/// <param name="Note">Why.</param>
public sealed record FlowVersionView(int Version, DateTimeOffset? PublishedAt, string? Note);
