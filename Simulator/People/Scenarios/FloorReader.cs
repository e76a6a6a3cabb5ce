using System.Globalization;

namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Reads a scenario's <c>lines</c> and <c>floor</c>.</summary>
internal static class FloorReader
{
    private static readonly string[] UsualReasons = ["break"];

    public static Line Line(YamlPart part)
    {
        part.Only("name", "numbers", "queue", "skills");
        var numbers = part.Items("numbers").Select(part.Scalar).ToList();
        var queue = part.Text("queue");
        return numbers.Count > 0
            ? new Line(part.Text("name", queue), numbers, queue, Levels(part, "skills", 10))
            : throw new ScenarioException($"{part.Place}: a line needs 'numbers', such as [\"442079460000\"].");
    }

    /// <summary>One agent, or as many as <c>count</c> says, whose names are numbered.</summary>
    public static IEnumerable<FloorAgent> Agents(YamlPart part, Func<YamlPart, Callee> calls)
    {
        part.Only("name", "count", "skills", "queues", "answer", "reject", "after", "talk", "starts", "endsWrapUp", "endsWrapUpAfter", "away", "dies");
        var (name, usual) = (part.Text("name"), new FloorAgent { Name = "" });
        var agent = new FloorAgent
        {
            Name = name,
            Skills = Levels(part, "skills", 10),
            Queues = Levels(part, "queues", 100),
            Calls = calls(part),
            Starts = part.Span("starts", usual.Starts),
            EndsWrapUp = part.Number("endsWrapUp", usual.EndsWrapUp, 0, 1),
            EndsWrapUpAfter = part.Span("endsWrapUpAfter", usual.EndsWrapUpAfter),
            Away = part.Part("away", "away") is { } away ? Absence(away) : null,
            Dies = part.Part("dies", "dies") is { } dies ? Absence(dies) : null,
        };
        var count = part.Find("count") is null ? 0 : (int)part.Number("count", 1, 1, 10_000);
        return count == 0
            ? [agent]
            : Enumerable.Range(1, count).Select(i => agent with { Name = string.Create(CultureInfo.InvariantCulture, $"{name}{i:00}") });
    }

    private static Absence Absence(YamlPart part)
    {
        part.Only("every", "for", "reasons");
        var reasons = part.Items("reasons").Select(part.Scalar).ToList();
        return new Absence(part.Span("every", new(600, 1800)), part.Span("for", new(60, 300)), reasons.Count > 0 ? reasons : UsualReasons);
    }

    private static Dictionary<string, int> Levels(YamlPart part, string name, int most) =>
        part.Part(name, name) is { } levels
            ? levels.Entries.ToDictionary(level => level.Key, level => (int)levels.Number(level.Value, level.Key, 1, most), StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);
}
