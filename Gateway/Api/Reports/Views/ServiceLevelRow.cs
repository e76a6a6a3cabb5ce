using ContactCenter.Domain.Reports.ServiceLevels;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Gateway.Api.Reports.Views;

/// <summary>Service levels of a queue in a bucket.</summary>
/// <param name="Queue">Queue; absent: all that the report covers.</param>
/// <param name="Bucket">The time.</param>
/// <param name="Offered">Contacts that entered the queue and have left it.</param>
/// <param name="Levels">One for each definition.</param>
public sealed record ServiceLevelRow(string? Queue, ReportBucket Bucket, long Offered, IReadOnlyList<ServiceLevelFigures> Levels);
