using System.Globalization;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.CallLogs;

/// <summary>A row of the agents' log: what an agent did for a while.</summary>
public sealed record LoggedActivity : StoredRecord, ILogRow
{
    private const int Fixed = 120;

    /// <summary>Vonage user name.</summary>
    public required string Agent { get; init; }

    /// <summary>Which interval of the agent it is.</summary>
    public required long Sequence { get; init; }

    /// <summary>Name of a <c>DeskStatus</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Reason of being away, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Its begin.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Call, or null.</summary>
    public string? CallId { get; init; }

    /// <summary>Queue that offered the call, or null.</summary>
    public string? Queue { get; init; }

    /// <summary>Offer by which the call came, or null.</summary>
    public string? OfferId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string LogKey => string.Create(CultureInfo.InvariantCulture, $"{Sequence}/{Agent}");

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogVersion => 0;

    /// <inheritdoc/>
    [JsonIgnore]
    public int LogSize => Fixed + Agent.Length + (Reason?.Length ?? 0) + (CallId?.Length ?? 0) + (Queue?.Length ?? 0) + (OfferId?.Length ?? 0);
}
