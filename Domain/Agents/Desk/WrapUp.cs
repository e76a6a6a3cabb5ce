namespace ContactCenter.Domain.Agents.Desk;

/// <summary>The time after a talk in which an agent finishes the call.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Queue">Queue that had offered it, or null.</param>
/// <param name="OfferId">Offer by which it had come.</param>
/// <param name="Since">End of the talk.</param>
/// <param name="Until">When it ends by itself, to the millisecond.</param>
public sealed record WrapUp(string CallId, string? Queue, string OfferId, DateTimeOffset Since, DateTimeOffset Until) : StoredRecord;
