using System.Text.RegularExpressions;

namespace ContactCenter.Gateway.Tests.Architecture;

/// <summary>The Chinese README says what the English one says, as far as a program can tell: what is changed in one is missed in the other.</summary>
public sealed partial class TranslationTests
{
    private static readonly string English = File.ReadAllText(Path.Combine(ArrowTests.Root(), "README.md")).ReplaceLineEndings("\n");
    private static readonly string Chinese = File.ReadAllText(Path.Combine(ArrowTests.Root(), "README.zh-CN.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Both_have_the_same_code_in_the_same_order() => Assert.Equal(Code(English), Code(Chinese));

    [Fact]
    public void Both_have_headings_of_the_same_levels_in_the_same_order() => Assert.Equal(All(Heading(), Prose(English)), All(Heading(), Prose(Chinese)));

    [Fact]
    public void Tables_of_both_are_about_the_same_keys() =>
        Assert.Equal(
            Rows(English).Where(cell => cell.Contains('`')).Select(cell => string.Join(' ', All(Name(), cell))),
            Rows(Chinese).Where(cell => cell.Contains('`')).Select(cell => string.Join(' ', All(Name(), cell))));

    [Fact]
    public void Tables_of_both_have_as_many_rows() => Assert.Equal(Rows(English).Count(), Rows(Chinese).Count());

    [Fact]
    public void Both_lead_to_the_same_places_and_to_each_other()
    {
        Assert.Contains("(README.zh-CN.md)", English, StringComparison.Ordinal);
        Assert.Contains("(README.md)", Chinese, StringComparison.Ordinal);
        Assert.Equal(Links(English), Links(Chinese));
    }

    private static IEnumerable<string> Code(string text) => All(Fence(), text);

    private static string Prose(string text) => Fence().Replace(text, "");

    /// <summary>First cells of the rows of all tables.</summary>
    private static IEnumerable<string> Rows(string text) => All(FirstCell(), Prose(text));

    // A sentence may name two places in another order.
    private static IEnumerable<string> Links(string text) =>
        All(Target(), Prose(text)).Where(target => !target.StartsWith("README", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^ *```(.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:\]\(|<(?=http))([^)>]+)[)>]")]
    private static partial Regex Target();
}
