namespace ContactCenter.Domain.Queues.Membership;

/// <summary>The place of a caller who hung up, kept for a redial.</summary>
/// <param name="Number">Caller's number.</param>
/// <param name="EnteredAt">First entry of the wait that was given up, by the queue's clock.</param>
/// <param name="LeftAt">When the caller hung up, by the queue's clock.</param>
public sealed record HeldPlace(string Number, DateTimeOffset EnteredAt, DateTimeOffset LeftAt) : StoredRecord;
