namespace ContactCenter.Domain.Conversations;

/// <summary>A webhook that waits for its call.</summary>
/// <param name="Json">Body as JSON text.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record HeldEvent(string Json, DateTimeOffset ReceivedAt) : StoredRecord;
