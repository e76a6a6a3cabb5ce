namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>Whether the room is to be recorded. Going on after a pause begins another recording.</summary>
/// <param name="IsOn">Whether it is to be recorded.</param>
/// <param name="Version">Number of the last change, from 1.</param>
/// <param name="Applied">The last change that the platform took.</param>
public sealed record RecordingWish(bool IsOn, int Version, int Applied) : StoredRecord
{
    /// <summary>True while the platform has not taken the last change.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Applied < Version;
}
