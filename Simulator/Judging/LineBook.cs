namespace ContactCenter.Simulator.Judging;

/// <summary>Which callers stand in one line. Where nobody says so: those who dialled the same number.</summary>
internal sealed class LineBook(IReadOnlyList<ServiceLine> lines)
{
    private readonly Dictionary<string, ServiceLine> _byNumber =
        lines.SelectMany(line => line.Numbers, (line, number) => (line, number)).ToDictionary(pair => pair.number, pair => pair.line, StringComparer.Ordinal);

    /// <summary>All of which somebody says who serves them.</summary>
    public IReadOnlyList<ServiceLine> All => lines;

    /// <summary>Name of the line of those who dial a number.</summary>
    public string? NameOf(string? number) => Of(number)?.Name ?? number;

    /// <summary>The line of those who dial a number; null where nobody says who serves it.</summary>
    public ServiceLine? Of(string? number) => number is null ? null : _byNumber.GetValueOrDefault(number);
}
