namespace ContactCenter.Domain.Flows.Publishing;

/// <summary>One published version of a flow.</summary>
/// <param name="Version">From 1; never reused.</param>
/// <param name="Document">The document as JSON text.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Note">Why, or null.</param>
public sealed record FlowVersion(int Version, string Document, DateTimeOffset PublishedAt, string? Note) : StoredRecord;
