using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Reads scenarios, YAML or JSON.</summary>
public static class ScenarioReader
{
    private const double PatienceOfWaits = 30;
    private static readonly string[] Steps = ["hears", "listened", "party", "ended", "press", "say", "wait", "hangUp", "callBack"];
    private static readonly string[] Bare = ["listened", "party", "ended", "hangUp", "callBack"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="ScenarioException">It cannot be read or played; the message names file, line and what to write.</exception>
    public static Scenario ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllText(path), Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">Name for messages.</param>
    /// <exception cref="ScenarioException">It cannot be played; the message names file, line and what to write.</exception>
    public static Scenario Read(string text, string file)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new ScenarioException($"{file}, line {e.Start.Line}: is no YAML: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's own words for what it stumbles over without saying where.
            throw new ScenarioException($"{file}: is no YAML: {e.Message}", e);
        }

        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new ScenarioException($"{file}, line 1: a scenario begins with lines such as 'name: My scenario'.");
        }

        var part = new YamlPart(file, root, "a scenario").Only("name", "setup", "lines", "floor", "agents", "phones", "crowd", "people");
        var scenario = new Scenario
        {
            Name = part.Text("name"),
            Setup = [.. part.Items("setup").Select(item => Setup(part.Mapping(item, "a setup step")))],
            Agents = part.Part("agents", "agents")?.Entries.ToDictionary(agent => agent.Key, agent => Callee(part.Mapping(agent.Value, "an agent")), StringComparer.Ordinal)
                ?? new Dictionary<string, Callee>(StringComparer.Ordinal),
            Lines = [.. part.Items("lines").Select(item => FloorReader.Line(part.Mapping(item, "a line")))],
            Floor = [.. part.Items("floor").SelectMany(item => FloorReader.Agents(part.Mapping(item, "an agent of the floor"), Calls))],
            Phones = part.Part("phones", "phones") is { } phones ? Callee(phones) : new(),
            Crowd = part.Part("crowd", "crowd") is { } crowd ? Crowd(crowd) : null,
            People = [.. part.Items("people").Select(item => Person(part.Mapping(item, "a person")))],
        };
        return scenario.Crowd is null && scenario.People.Count == 0
            ? throw new ScenarioException($"{part.Place}: nobody calls; add 'crowd' or 'people'.")
            : scenario;
    }

    private static SetupRequest Setup(YamlPart part)
    {
        part.Only("method", "path", "body");
        var path = part.Text("path");
        return path.StartsWith('/')
            ? new SetupRequest(part.Text("method", "PUT").ToUpperInvariant(), path, part.Find("body") is { } body ? part.Scalar(body) : null, part.Place)
            : throw new ScenarioException($"{part.Place}: 'path' is '{path}'; write a path at the gateway, such as /api/v1/settings.");
    }

    private static Callee Callee(YamlPart part)
    {
        part.Only("answer", "reject", "after", "talk");
        return Calls(part);
    }

    private static Callee Calls(YamlPart part)
    {
        var usual = new Callee();
        var callee = new Callee
        {
            Answer = part.Number("answer", usual.Answer, 0, 1),
            Reject = part.Number("reject", usual.Reject, 0, 1),
            After = part.Span("after", usual.After),
            Talk = part.Span("talk", usual.Talk),
        };
        return callee.Answer + callee.Reject <= 1
            ? callee
            : throw new ScenarioException($"{part.Place}: 'answer' and 'reject' are more than 1 together; the rest of 1 lets it ring.");
    }

    private static Crowd Crowd(YamlPart part)
    {
        part.Only("calls", "rate", "to", "keys", "patience", "talk", "hangUpWhileRinging", "appCalls", "appCallsTo", "dials", "redial", "redialAfter", "onHold");
        var usual = new Crowd();
        var (keys, dials) = (part.Part("keys", "keys"), part.Part("dials", "dials"));
        var onHold = part.Part("onHold", "onHold")?.Only("press", "share", "after");
        return new Crowd
        {
            Calls = (int)part.Number("calls", usual.Calls, 1, 10_000_000),
            Rate = part.Number("rate", usual.Rate, 0.001, 1000),
            To = part.Text("to", usual.To),
            Keys = keys?.Entries.ToDictionary(key => key.Key, key => keys.Number(key.Value, key.Key, 0, 1_000_000), StringComparer.Ordinal) ?? usual.Keys,
            Dials = dials?.Entries.ToDictionary(number => number.Key, number => dials.Number(number.Value, number.Key, 0, 1_000_000), StringComparer.Ordinal) ?? usual.Dials,
            Redial = part.Number("redial", usual.Redial, 0, 1),
            RedialAfter = part.Span("redialAfter", usual.RedialAfter),
            KeyOnHold = onHold?.Number("share", 0, 0, 1) ?? 0,
            KeyOfHolders = onHold?.Text("press", usual.KeyOfHolders) ?? usual.KeyOfHolders,
            KeyOnHoldAfter = onHold?.Span("after", usual.KeyOnHoldAfter) ?? usual.KeyOnHoldAfter,
            Patience = part.Span("patience", usual.Patience),
            Talk = part.Span("talk", usual.Talk),
            HangUpWhileRinging = part.Number("hangUpWhileRinging", usual.HangUpWhileRinging, 0, 1),
            AppCalls = part.Number("appCalls", usual.AppCalls, 0, 1),
            AppCallsTo = part.Text("appCallsTo", usual.AppCallsTo),
        };
    }

    private static Script Person(YamlPart part)
    {
        part.Only("name", "from", "app", "dial", "steps");
        var app = part.Find("app") is { } user ? part.Scalar(user) : null;
        return new Script(
            part.Text("name"), app ?? part.Text("from", "447700900001"), part.Text("dial"), app is not null, [.. part.Items("steps").Select(item => Step(part, item))]);
    }

    private static ScriptStep Step(YamlPart part, YamlNode item)
    {
        var place = part.PlaceOf(item);
        if (item is YamlScalarNode { Value: { } bare })
        {
            return Bare.Contains(bare) ? new ScriptStep(bare, "", PatienceOfWaits, place) : throw Unknown(part, item, bare);
        }

        var step = part.Mapping(item, "a step");
        var kind = step.Entries.Select(entry => entry.Key).FirstOrDefault(key => key != "within") ?? "";
        if (!Steps.Contains(kind))
        {
            throw Unknown(part, item, kind);
        }

        step.Only(kind, "within");
        var seconds = kind == "wait" ? step.Number("wait", 0, 0, 86_400) : step.Number("within", PatienceOfWaits, 0.1, 86_400);
        var text = step.Text(kind, "");
        return kind == "press" && !text.All(key => "0123456789*#".Contains(key, StringComparison.Ordinal))
            ? throw part.Fault(item, $"'press' is '{text}'; write keys of 0-9, * and #, in quotes")
            : new ScriptStep(kind, text, seconds, place);
    }

    private static ScenarioException Unknown(YamlPart part, YamlNode item, string kind) =>
        part.Fault(item, $"'{kind}' is no step; write one of {string.Join(", ", Steps)}");
}
