namespace ContactCenter.Domain.Reports.Time;

/// <summary>How a report cuts its time. Shown by name.</summary>
public enum BucketSize
{
    /// <summary>Not at all: one row for the whole time.</summary>
    Total = 0,

    /// <summary>By hour of the wall clock in the report's time zone.</summary>
    Hour,

    /// <summary>By date in the report's time zone: 23, 24 or 25 hours.</summary>
    Day,
}
