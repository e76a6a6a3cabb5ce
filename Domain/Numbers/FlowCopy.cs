namespace ContactCenter.Domain.Numbers;

/// <summary>The published version of a flow, kept where it is used so that a call needs nobody else.</summary>
/// <param name="FlowId">Flow id.</param>
/// <param name="Version">Published version.</param>
/// <param name="Document">The document as JSON text.</param>
public sealed record FlowCopy(string FlowId, int Version, string Document) : StoredRecord;
