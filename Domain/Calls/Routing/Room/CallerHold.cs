namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>Whether the caller is on hold: muted, deafened, with music. The platform has no hold of its own (facts §4.2).</summary>
/// <param name="IsOn">Whether the caller is to be on hold.</param>
/// <param name="Version">Number of the last change, from 1.</param>
/// <param name="Applied">The last change that the platform took.</param>
public sealed record CallerHold(bool IsOn, int Version, int Applied) : StoredRecord
{
    /// <summary>True while the platform has not taken the last change.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Applied < Version;
}
