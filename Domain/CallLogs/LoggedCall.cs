using System.Text.Json.Serialization;

namespace ContactCenter.Domain.CallLogs;

/// <summary>A row of the call log.</summary>
/// <param name="CallId">Call id.</param>
/// <param name="Version">Version of the call; the highest wins.</param>
/// <param name="EndedAt">When the call ended.</param>
/// <param name="Facts">Summary as JSON text.</param>
public sealed record LoggedCall(string CallId, int Version, DateTimeOffset EndedAt, string Facts) : StoredRecord, ILogRow
{
    /// <inheritdoc/>
    [JsonIgnore]
    public string LogKey => CallId;

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogVersion => Version;

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogSize => Facts.Length;
}
