using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>A row of a queue report.</summary>
/// <param name="Queue">Queue; null: all that the report covers, added up from the facts.</param>
/// <param name="Bucket">The time.</param>
/// <param name="Figures">What happened.</param>
public sealed record QueueReportRow(string? Queue, ReportBucket Bucket, QueueFigures Figures);
