namespace ContactCenter.Domain.Queues.Membership;

/// <summary>The place of a caller who hung up, kept for a redial.</summary>
/// <param name="Number">Caller's number.</param>
/// <param name="EnteredAt">First entry of the wait that was given up.</param>
/// <param name="LeftAt">When the caller hung up.</param>
public sealed record HeldPlace(string Number, DateTimeOffset EnteredAt, DateTimeOffset LeftAt);
