namespace ContactCenter.Domain.CallLogs;

/// <summary>A line of the journal of erasures; says nothing of whose number it was.</summary>
/// <param name="Id">Id.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it was done.</param>
/// <param name="Calls">Calls that held the number.</param>
public sealed record FinishedErasure(string Id, DateTimeOffset RequestedAt, DateTimeOffset FinishedAt, int Calls) : StoredRecord;
