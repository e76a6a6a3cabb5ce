using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_example_of_the_documentation_is_valid_and_every_step_type_has_one()
    {
        var examples = Json().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "flows.md"))).Select(match => match.Groups[1].Value).ToArray();
        Assert.Empty(Refusals(examples[0]));
        var types = examples[1..].Select(step => Read($$$"""
            {"name":"Example","caller":"s","appUser":"main","steps":{"s": {{{step}}}, "main":{"type":"menu","prompts":"Hi","digits":{"1":"s"} } } }
            """).Require().Document.Steps["s"].Type);
        Assert.Equal(Domain.Flows.Steps.StepTypes.Readers.Keys.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
