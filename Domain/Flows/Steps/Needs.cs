using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Reads and writes what a queue step asks of agents: <c>skills</c>, <c>maxTier</c> and how both <c>relax</c>.</summary>
internal static class Needs
{
    private const int MaxSkills = 20;
    private const int MaxRelaxations = 20;
    private const int MaxTier = 100;
    private const int MaxSeconds = 86_400;

    /// <summary>The steps, the first from 0 s; empty when anybody will do.</summary>
    public static ImmutableArray<NeedStep> Read(FieldReader fields)
    {
        var first = ReadStep(fields, 0);
        var relaxed = ReadRelaxations(fields);
        if (first.Skills.IsEmpty && first.MaxTier is null)
        {
            if (!relaxed.IsEmpty && fields.Ok)
            {
                fields.Refuse(NccoCodes.Required, "There is nothing to relax: give skills or maxTier too.", "skills");
            }

            return [];
        }

        return [first, .. relaxed];
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<NeedStep> steps)
    {
        if (steps.IsEmpty)
        {
            return;
        }

        WriteStep(json, steps[0]);
        if (steps.Length == 1)
        {
            return;
        }

        json.WriteStartArray("relax");
        foreach (var step in steps.Skip(1))
        {
            json.WriteStartObject();
            json.WriteNumber("after", step.AfterSeconds);
            WriteStep(json, step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static NeedStep ReadStep(FieldReader fields, int after)
    {
        var skills = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var property in fields.Properties("skills"))
        {
            var at = JsonPath.Child(fields.PathOf("skills"), property.Name);
            if (!SkillNames.IsGood(property.Name))
            {
                fields.RefuseAt(FlowCodes.InvalidName, $"A skill is 1 to {SkillNames.MaxLength} characters on one line.", at);
            }
            else if (property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var level) && level is >= 1 and <= SkillNames.MaxLevel)
            {
                skills[property.Name] = level;
            }
            else
            {
                fields.RefuseAt(NccoCodes.OutOfRange, $"A level is a whole number from 1 to {SkillNames.MaxLevel}.", at);
            }
        }

        if (skills.Count > MaxSkills)
        {
            fields.Refuse(NccoCodes.OutOfRange, $"Must be at most {MaxSkills} skills.", "skills");
        }

        return new NeedStep { AfterSeconds = after, Skills = skills.ToImmutable(), MaxTier = fields.Whole("maxTier", 1, MaxTier) };
    }

    private static ImmutableArray<NeedStep> ReadRelaxations(FieldReader fields)
    {
        var steps = ImmutableArray.CreateBuilder<NeedStep>();
        var before = 0;
        foreach (var (item, at) in fields.Items("relax", 1, MaxRelaxations))
        {
            if (fields.Inner(item, at) is not { } inner)
            {
                continue;
            }

            var after = inner.Whole("after", 1, MaxSeconds, required: true);
            if (after <= before)
            {
                inner.Refuse(NccoCodes.OutOfRange, $"Must be more than the {before} s before it.", "after");
            }

            before = Math.Max(before, after ?? 0);
            steps.Add(ReadStep(inner, after ?? 0));
            inner.Close();
        }

        return steps.ToImmutable();
    }

    private static void WriteStep(Utf8JsonWriter json, NeedStep step)
    {
        if (!step.Skills.IsEmpty)
        {
            json.WriteStartObject("skills");
            foreach (var (skill, level) in step.Skills)
            {
                json.WriteNumber(skill, level);
            }

            json.WriteEndObject();
        }

        json.Optional("maxTier", step.MaxTier);
    }
}
