namespace ContactCenter.Grains.CallLogs;

/// <summary>What is kept for reports, and shown of it; section <c>Reports</c>.</summary>
public sealed class ReportsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Reports";

    /// <summary>Days for which finished calls and agents' times are kept: 1 to 3,650. 400: a year can be compared with the one before.</summary>
    public int RetentionDays { get; set; } = 400;

    /// <summary>Whether exports show the numbers of callers in full; otherwise all but the last two digits are hidden.</summary>
    public bool FullNumbers { get; set; }
}
