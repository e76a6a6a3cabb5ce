namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>A stretch of time and whose clock it is told by.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it; not checked against <paramref name="From"/>.</param>
/// <param name="Zone">Time zone.</param>
internal readonly record struct ReportSpan(DateTimeOffset From, DateTimeOffset To, TimeZoneInfo Zone);
