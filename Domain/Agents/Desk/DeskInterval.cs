namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent did for a while: a raw fact of reports, kept here until the log has it. Lies within one hour (UTC).</summary>
/// <param name="Sequence">Grows by one for each interval of the agent.</param>
/// <param name="Span">What was done.</param>
/// <param name="From">Begin.</param>
/// <param name="To">End; later than <paramref name="From"/>.</param>
public sealed record DeskInterval(long Sequence, DeskSpan Span, DateTimeOffset From, DateTimeOffset To) : StoredRecord;
