using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.CallLogs;

/// <summary>A stored piece of a log: rows in order of arrival.</summary>
/// <typeparam name="TRow">Type of the rows.</typeparam>
public sealed record LogSegment<TRow> : StoredRecord
    where TRow : class, ILogRow
{
    /// <summary>A segment without rows.</summary>
    public static readonly LogSegment<TRow> Empty = new();

    /// <summary>Size at which a segment is closed, in characters of facts: what a write costs stays bounded.</summary>
    public const int FullAt = 64 * 1024;

    /// <summary>How many closed segments come before this one.</summary>
    public int Number { get; init; }

    /// <summary>Characters of facts in it.</summary>
    public int Size { get; init; }

    /// <summary>The rows.</summary>
    public ImmutableArray<TRow> Rows { get; init; } = [];

    /// <summary>True when the next row belongs into a new segment.</summary>
    [JsonIgnore]
    public bool IsFull => Size >= FullAt;

    /// <summary>With a row; the same reference when this or a newer version is in.</summary>
    public LogSegment<TRow> With(TRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Rows.Any(other => other.LogKey == row.LogKey && other.LogVersion >= row.LogVersion)
            ? this
            : this with { Rows = Rows.Add(row), Size = Size + row.LogSize };
    }

    /// <summary>With every row changed; the same reference when none changes.</summary>
    /// <param name="change">Gives the row itself where there is nothing to change.</param>
    public LogSegment<TRow> Select(Func<TRow, TRow> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var rows = Rows.Select(change).ToImmutableArray();
        return rows.Zip(Rows).All(pair => ReferenceEquals(pair.First, pair.Second)) ? this : this with { Rows = rows, Size = rows.Sum(row => row.LogSize) };
    }
}
