namespace ContactCenter.Domain.Reports.Dispositions;

/// <summary>Adds up codes of one queue or agent, or of all, in one bucket.</summary>
internal sealed class DispositionTally
{
    private readonly Dictionary<string, long> _codes = new(StringComparer.Ordinal);

    public long Talks { get; private set; }

    public long Without { get; private set; }

    public IReadOnlyList<DispositionCount> Codes =>
        [.. _codes.Select(pair => new DispositionCount(pair.Key, pair.Value)).OrderByDescending(count => count.Talks).ThenBy(count => count.Code, StringComparer.Ordinal)];

    public void Add(string? code)
    {
        Talks++;
        if (code is null)
        {
            Without++;
        }
        else
        {
            _codes[code] = _codes.GetValueOrDefault(code) + 1;
        }
    }
}
