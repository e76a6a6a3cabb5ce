namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>A stretch for which the caller was on hold. A raw fact of reports.</summary>
/// <param name="From">When it was ordered.</param>
/// <param name="To">When its end was ordered; null: it lasted until the talk, or the call, was over.</param>
public sealed record HoldSpan(DateTimeOffset From, DateTimeOffset? To) : StoredRecord;
