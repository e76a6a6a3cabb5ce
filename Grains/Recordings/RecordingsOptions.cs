namespace ContactCenter.Grains.Recordings;

/// <summary>How long recordings and messages can be heard; section <c>Recordings</c>.</summary>
public sealed class RecordingsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Recordings";

    /// <summary>
    /// Days after the end of the call, 1 to 400 (facts §4.4). From then on they are in no list and are given to nobody. What is recorded on command Vonage
    /// deletes by itself at that age; of what an NCCO records it keeps its own time, 30 days (facts §1.7).
    /// </summary>
    public int RetentionDays { get; set; } = 30;
}
