using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>A mapping of a scenario, whose faults name file and line.</summary>
internal sealed class YamlPart(string file, YamlMappingNode node, string what)
{
    public string Place => At(file, node);

    /// <summary>Refuses keys that nobody reads.</summary>
    public YamlPart Only(params string[] allowed)
    {
        foreach (var key in node.Children.Keys)
        {
            if (!allowed.Contains(Name(key)))
            {
                throw Fault(key, $"'{Name(key)}' is not known in {what}; write one of {string.Join(", ", allowed)}");
            }
        }

        return this;
    }

    public IEnumerable<(string Key, YamlNode Value)> Entries => node.Children.Select(child => (Name(child.Key), child.Value));

    public string Text(string name, string? otherwise = null) =>
        Find(name) is { } value ? Scalar(value) : otherwise ?? throw new ScenarioException($"{Place}: {what} needs '{name}'.");

    public double Number(string name, double otherwise, double least, double most) => Find(name) is { } value ? Number(value, name, least, most) : otherwise;

    public Span Span(string name, Span otherwise)
    {
        switch (Find(name))
        {
            case null:
                return otherwise;
            case YamlSequenceNode { Children: [var least, var most] }:
                var span = new Span(Number(least, name, 0, 86_400), Number(most, name, 0, 86_400));
                return span.Most >= span.Least ? span : throw Fault(least, $"'{name}' goes from {span.Least} down to {span.Most}; write the smaller one first");
            case YamlScalarNode single:
                var seconds = Number(single, name, 0, 86_400);
                return new Span(seconds, seconds);
            case var other:
                throw Fault(other, $"'{name}' is a number of seconds, or two in brackets, such as [2, 5]");
        }
    }

    public YamlPart? Part(string name, string part) => Find(name) is { } value ? Mapping(value, part) : null;

    public IEnumerable<YamlNode> Items(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var other => throw Fault(other, $"'{name}' is a list; begin each item with '- '"),
    };

    public YamlNode? Find(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    public YamlPart Mapping(YamlNode value, string part) =>
        value is YamlMappingNode mapping ? new(file, mapping, part) : throw Fault(value, $"{part} is written as 'key: value' lines");

    public string Scalar(YamlNode value) => value is YamlScalarNode { Value: { } text } ? text : throw Fault(value, "a single value is needed here");

    public double Number(YamlNode value, string name, double least, double most) =>
        double.TryParse(Scalar(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Fault(value, string.Create(CultureInfo.InvariantCulture, $"'{name}' is '{Scalar(value)}'; write a number from {least} to {most}"));

    public ScenarioException Fault(YamlNode at, string text) => new($"{At(file, at)}: {text}.");

    public string PlaceOf(YamlNode at) => At(file, at);

    private static string At(string file, YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {node.Start.Line}");

    private static string Name(YamlNode key) => key is YamlScalarNode { Value: { } text } ? text : key.ToString();
}
