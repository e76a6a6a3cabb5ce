using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Gateway.Api.Reports.Views;

/// <summary>A report.</summary>
/// <typeparam name="TRow">Type of the rows.</typeparam>
public sealed record ReportView<TRow>
{
    /// <summary>First moment that it is about, in its time zone.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>First moment after it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>IANA id of its time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>How its time is cut.</summary>
    public required BucketSize Bucket { get; init; }

    /// <summary>When it was made: what happened later, and agents' times that were not over then, are not in it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The rows: for all in every bucket first, then one by one.</summary>
    public required IReadOnlyList<TRow> Rows { get; init; }
}
