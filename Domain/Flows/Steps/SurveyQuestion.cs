using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>One question of a survey.</summary>
public sealed record SurveyQuestion
{
    private const int MostAnswers = 20;
    private const int MostKeys = 4;

    private SurveyQuestion(string id, Prompts prompts, ImmutableArray<string> digits) => (Id, Prompts, Digits) = (id, prompts, digits);

    /// <summary>Id, 1 to 40 characters of a-z, 0-9 and -; unique in its step.</summary>
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public Prompts Prompts { get; }

    /// <summary>The answers, each 1 to 4 keys.</summary>
    public ImmutableArray<string> Digits { get; }

    /// <summary>How many keys the longest answer has.</summary>
    public int MaxDigits => Digits.Max(digits => digits.Length);

    internal static SurveyQuestion? Read(FieldReader fields, Voice voice, bool bargeIn)
    {
        var id = fields.String("id", required: true);
        if (id is not null && !FlowDocument.IsStepId(id))
        {
            fields.Refuse(FlowCodes.InvalidName, "A question id is 1 to 40 characters of a-z, 0-9 and -.", "id");
        }

        var prompts = Prompts.Read(fields, "prompts", voice, bargeIn, required: true);
        var digits = ReadDigits(fields);
        fields.Close();
        return fields.Ok ? new SurveyQuestion(id!, prompts, digits) : null;
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        Prompts.Write(json, "prompts");
        json.WriteStartArray("digits");
        foreach (var digits in Digits)
        {
            json.WriteStringValue(digits);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ImmutableArray<string> ReadDigits(FieldReader fields)
    {
        var answers = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, at) in fields.Items("digits", 1, MostAnswers, required: true))
        {
            var digits = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (digits.Length is 0 or > MostKeys || !digits.All(static key => char.IsAsciiDigit(key) || key is '*' or '#'))
            {
                fields.RefuseAt(FlowCodes.InvalidKeys, $"Must be a string of 1 to {MostKeys} of 0-9, * and #.", at);
            }
            else if (answers.Contains(digits))
            {
                fields.RefuseAt(NccoCodes.DuplicateProperty, "Occurs twice: leave one out.", at);
            }
            else
            {
                answers.Add(digits);
            }
        }

        return answers.ToImmutable();
    }
}
