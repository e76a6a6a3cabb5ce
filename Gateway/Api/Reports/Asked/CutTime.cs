using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>A report's time, cut.</summary>
/// <param name="Buckets">The pieces.</param>
/// <param name="Size">How it was cut.</param>
/// <param name="Zone">By whose clock.</param>
internal sealed record CutTime(ReportBuckets Buckets, BucketSize Size, TimeZoneInfo Zone);
