using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.CallLogs;

/// <summary>A stored piece of the call log: rows in order of arrival.</summary>
public sealed record CallLogSegment
{
    /// <summary>A segment without rows.</summary>
    public static readonly CallLogSegment Empty = new();

    /// <summary>Size at which a segment is closed, in characters of facts: what a write costs stays bounded.</summary>
    public const int FullAt = 64 * 1024;

    /// <summary>How many closed segments come before this one.</summary>
    public int Number { get; init; }

    /// <summary>Characters of facts in it.</summary>
    public int Size { get; init; }

    /// <summary>The rows.</summary>
    public ImmutableArray<LoggedCall> Rows { get; init; } = [];

    /// <summary>True when the next row belongs into a new segment.</summary>
    [JsonIgnore]
    public bool IsFull => Size >= FullAt;

    /// <summary>With a row; the same reference when this or a newer version is in.</summary>
    public CallLogSegment With(LoggedCall row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Rows.Any(other => other.CallId == row.CallId && other.Version >= row.Version)
            ? this
            : this with { Rows = Rows.Add(row), Size = Size + row.Facts.Length };
    }
}
