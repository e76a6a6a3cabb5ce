namespace ContactCenter.Domain.Calls.Recordings;

/// <summary>What the platform told of a recording (facts §2.4).</summary>
/// <param name="From">Its begin; null when it was not told.</param>
/// <param name="To">Its end, in whole seconds; null when it was not told.</param>
/// <param name="Bytes">Size of the file; null when it was not told.</param>
/// <param name="Mailbox">Mailbox for which it is a message; null: it is none.</param>
public sealed record RecordingFacts(DateTimeOffset? From, DateTimeOffset? To, long? Bytes, string? Mailbox = null) : StoredRecord;
