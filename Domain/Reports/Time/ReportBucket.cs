namespace ContactCenter.Domain.Reports.Time;

/// <summary>A piece of a report's time.</summary>
/// <param name="Start">First moment, with the offset that holds then.</param>
/// <param name="End">First moment after it, with the offset that holds then.</param>
public readonly record struct ReportBucket(DateTimeOffset Start, DateTimeOffset End);
