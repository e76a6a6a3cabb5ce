using System.Text.RegularExpressions;

namespace ContactCenter.Gateway.Tests.Architecture;

/// <summary>docs/failure-modes.md names tests that exist, and for each failure one that is there for nothing else.</summary>
public sealed partial class FailureModeTests
{
    private const int Failures = 27;

    [Fact]
    public void Every_failure_from_F1_to_F27_is_in_the_table() =>
        Assert.Equal(Enumerable.Range(1, Failures).Select(number => $"F{number}"), Rows().Select(row => row.Failure).Distinct());

    [Fact]
    public void Every_failure_has_a_test_that_no_other_failure_names()
    {
        var shared = Rows().GroupBy(row => row.Test).Where(test => test.Select(row => row.Failure).Distinct().Count() > 1).Select(test => test.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Rows().GroupBy(row => row.Failure).Where(failure => failure.All(row => shared.Contains(row.Test))).Select(failure => failure.Key));
    }

    [Fact]
    public void Every_test_of_the_table_exists_and_runs()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(ArrowTests.Root(), "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        Assert.Empty(Rows().Where(row => !sources.Any(source => IsIn(source, row.Test))).Select(row => $"{row.Failure}: {row.Test}"));
    }

    // Class and method, with as much of the namespace as tells classes of one name apart; a fact that is skipped is no test.
    private static bool IsIn(string source, string test)
    {
        var parts = test.Split('.');
        var (type, method) = (parts[^2], parts[^1]);
        return Regex.IsMatch(source, $@"^namespace [\w.]*\b{Regex.Escape(string.Join('.', parts[..^2]))};", RegexOptions.Multiline)
            && Regex.IsMatch(source, $@"\bclass {type}\b")
            && Regex.IsMatch(source, $@"\[(Fact|Theory)\]\s+(\[[^\n]*\]\s+)*(public|internal) [\w<> ]+ {method}\(");
    }

    private static List<(string Failure, string Test)> Rows() =>
    [
        .. from line in File.ReadLines(Path.Combine(ArrowTests.Root(), "docs", "failure-modes.md"))
           let row = Row().Match(line)
           where row.Success
           from test in row.Groups["tests"].Value.Split(',', StringSplitOptions.TrimEntries)
           select (row.Groups["failure"].Value, test),
    ];

    [GeneratedRegex(@"^\| (?<failure>F\d+) \| [^|]+ \| (?<tests>[^|]+) \|$")]
    private static partial Regex Row();
}
