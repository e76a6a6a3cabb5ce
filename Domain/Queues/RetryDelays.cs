using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Queues;

/// <summary>How long an agent is left alone after an offer that came to nothing, in seconds, each 0 to 3,600.</summary>
/// <remarks>Zero is not what they have where nothing is said, so it is always written.</remarks>
public sealed record RetryDelays : StoredRecord
{
    /// <summary>The app rang out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Missed { get; init; } = 5;

    /// <summary>The agent declined.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Rejected { get; init; } = 10;

    /// <summary>The app was busy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Busy { get; init; } = 10;

    /// <summary>The app could not be reached, or the platform failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Failed { get; init; } = 15;
}
