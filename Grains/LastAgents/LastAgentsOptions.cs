namespace ContactCenter.Grains.LastAgents;

/// <summary>For how long it is remembered who spoke with whom last; section <c>LastAgents</c>.</summary>
public sealed class LastAgentsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "LastAgents";

    /// <summary>Days after the end of the conversation, 0 to 400; 0: nobody is remembered.</summary>
    public int RetentionDays { get; set; } = 30;
}
