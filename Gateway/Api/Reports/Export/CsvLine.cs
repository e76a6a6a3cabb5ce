using System.Globalization;
using System.Text;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>
/// Writes lines of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it: names and numbers come from callers.
/// </summary>
internal sealed class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n");
    private readonly StringBuilder _line = new();
    private bool _isFirst = true;

    /// <summary>A text; null is an empty cell.</summary>
    public CsvLine Text(string? value)
    {
        Separate();
        if (value is not { Length: > 0 })
        {
            return this;
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' ? "'" + value : value;
        if (safe.AsSpan().ContainsAny(Quoted))
        {
            _line.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _line.Append(safe);
        }

        return this;
    }

    /// <summary>A name of an enumeration's value, as JSON writes it.</summary>
    public CsvLine Name<T>(T value)
        where T : struct, Enum => Text(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>A moment in UTC.</summary>
    public CsvLine Time(DateTimeOffset? value) =>
        Raw(value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>A length in seconds, to the millisecond.</summary>
    public CsvLine Seconds(TimeSpan? value) => Raw(value?.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public CsvLine Number(IFormattable? value) => Raw(value?.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>The line with its end; the next one begins.</summary>
    public string End()
    {
        var line = _line.Append("\r\n").ToString();
        _line.Clear();
        _isFirst = true;
        return line;
    }

    private CsvLine Raw(string? value)
    {
        Separate();
        _line.Append(value);
        return this;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            _line.Append(',');
        }

        _isFirst = false;
    }
}
