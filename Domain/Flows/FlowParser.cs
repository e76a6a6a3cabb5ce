using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Flows.Steps;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows;

/// <summary>Reads and checks flow documents.</summary>
public static class FlowParser
{
    /// <summary>Reads a document; total on any bytes.</summary>
    /// <param name="utf8">JSON.</param>
    /// <returns>The flow, or everything that is wrong with it at once, each with its path: codes of <see cref="FlowCodes"/> and <see cref="NccoCodes"/>.</returns>
    public static Result<CompiledFlow> Parse(ReadOnlySpan<byte> utf8) =>
        utf8.Length > FlowDocument.MaxBytes
            ? new Refusal(FlowCodes.TooLarge, $"A flow has at most {FlowDocument.MaxBytes} bytes: split it into several flows.", "$")
            : JsonReading.Read(utf8).Then(Compile);

    private static Result<CompiledFlow> Compile(JsonElement root)
    {
        var reading = new FlowReading();
        if (reading.Fields(root, "$") is not { } fields)
        {
            return Result<CompiledFlow>.No([.. reading.Refusals]);
        }

        var name = fields.Text("name", required: true);
        var caller = fields.Target("caller", required: true);
        var appUser = fields.Target("appUser");
        var properties = fields.Properties("steps", required: true).ToList();
        fields.Close();
        if (properties.Count > FlowDocument.MaxSteps)
        {
            return new Refusal(FlowCodes.TooLarge, $"A flow has at most {FlowDocument.MaxSteps} steps: split it into several flows.", "$.steps");
        }

        var steps = ImmutableSortedDictionary.CreateBuilder<string, FlowStep>(StringComparer.Ordinal);
        var legible = true;
        foreach (var property in properties)
        {
            legible &= ReadStep(reading, property, steps);
        }

        var ids = properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        FlowGraph.RefuseMissing(reading, ids);
        if (legible && caller is not null)
        {
            string[] entries = appUser is null ? [caller] : [caller, appUser];
            FlowGraph.RefuseUnreachable(reading, ids, entries);
            FlowGraph.RefuseWithoutWait(reading, steps, entries);
        }

        FlowGraph.RefuseLoops(reading, steps);
        return reading.Refusals.Count > 0
            ? Result<CompiledFlow>.No([.. reading.Refusals])
            : new CompiledFlow(
                new FlowDocument(name!, caller!, appUser == caller ? null : appUser, steps.ToImmutable()),
                [.. reading.Edges.Select(edge => edge.Edge).Where(edge => edge.From.Length > 0)]);
    }

    // False when the ways out of the step could not be read, so that nothing can be said about who gets where.
    private static bool ReadStep(FlowReading reading, JsonProperty property, ImmutableSortedDictionary<string, FlowStep>.Builder steps)
    {
        var path = JsonPath.Child("$.steps", property.Name);
        if (!FlowDocument.IsStepId(property.Name))
        {
            reading.Refuse(FlowCodes.InvalidName, "A step id is 1 to 40 characters of a-z, 0-9 and -.", path);
        }

        if (reading.Fields(property.Value, path, property.Name) is not { } fields || fields.String("type", required: true) is not { } type)
        {
            return false;
        }

        if (!StepTypes.Readers.TryGetValue(type, out var read))
        {
            fields.Refuse(FlowCodes.UnknownStepType, $"There is no step '{type}'; known are {string.Join(", ", StepTypes.Readers.Keys.Order(StringComparer.Ordinal))}.", "type");
            return false;
        }

        var step = read(fields);
        fields.Close();
        if (step is not null)
        {
            steps[property.Name] = step;
        }

        return true;
    }
}
