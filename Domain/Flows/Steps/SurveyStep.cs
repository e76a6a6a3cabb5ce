using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Asks one question after the other. Each is asked twice at most and then skipped, so that a caller who does not answer gets on.</summary>
public sealed record SurveyStep : FlowStep
{
    internal const string Name = "survey";
    private const int MostQuestions = 20;
    private const int Tries = 2;

    private SurveyStep(FieldReader fields)
        : base(Name)
    {
        Voice = Voice.Read(fields);
        BargeIn = fields.Flag("bargeIn", true);
        TimeOut = fields.Whole("timeOut", 0, 10) ?? 5;
        Questions = ReadQuestions(fields);
        Invalid = Prompts.Read(fields, "invalid", Voice, BargeIn);
        Silence = Prompts.Read(fields, "silence", Voice, BargeIn);
        Next = fields.Target("next");
    }

    /// <summary>The questions in order, 1 to 20.</summary>
    public ImmutableArray<SurveyQuestion> Questions { get; }

    /// <summary>How texts are said.</summary>
    public Voice Voice { get; }

    /// <summary>Whether keys may interrupt the prompts.</summary>
    public bool BargeIn { get; }

    /// <summary>Seconds after the last key, 0 to 10.</summary>
    public int TimeOut { get; }

    /// <summary>Said before a question is asked again after a wrong key.</summary>
    public Prompts Invalid { get; }

    /// <summary>Said before a question is asked again after no key.</summary>
    public Prompts Silence { get; }

    /// <summary>Where it goes on; null: a goodbye.</summary>
    public string? Next { get; }

    internal override bool Waits => true;

    internal static SurveyStep? Read(FieldReader fields)
    {
        var step = new SurveyStep(fields);
        return fields.Ok ? step : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("questions");
        foreach (var question in Questions)
        {
            question.Write(json);
        }

        json.WriteEndArray();
        Voice.Write(json);
        json.Optional("bargeIn", BargeIn, true);
        json.Optional("timeOut", TimeOut, 5);
        Invalid.Write(json, "invalid");
        Silence.Write(json, "silence");
        json.Optional("next", Next);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        if (QuestionOf(place) is not { } question)
        {
            return Served.GoesOn(End(walk).Step);
        }

        walk.Add(question.Prompts.Actions);
        walk.Add(InputAction.Create(DtmfSettings.Create(TimeOut, question.MaxDigits).Require(), null, walk.Urls.Input(place)).Require());
        walk.AddTail(place);
        return Served.Waits;
    }

    internal override Reaction? OnInput(Walk walk, FlowPlace place, FlowInput input)
    {
        if (QuestionOf(place) is not { } question)
        {
            return End(walk);
        }

        var keys = input.Digits?.Trim() ?? "";
        if (question.Digits.Contains(keys))
        {
            walk.Note(place.Step, FlowNotes.Replied, $"{question.Id} {keys}");
            walk.Answer(new FlowAnswer(place.Step, question.Id, keys));
            return After(walk, place);
        }

        var silent = keys.Length == 0;
        walk.Note(place.Step, silent ? FlowNotes.Silence : FlowNotes.Invalid, question.Id);
        if (place.Visit % Tries != 0)
        {
            walk.Add((silent ? Silence : Invalid).Actions);
            return new Reaction(place.Step, place.Visit + 1);
        }

        walk.Note(place.Step, FlowNotes.Skipped, question.Id);
        return After(walk, place);
    }

    private ImmutableArray<SurveyQuestion> ReadQuestions(FieldReader fields)
    {
        var questions = ImmutableArray.CreateBuilder<SurveyQuestion>();
        foreach (var (item, at) in fields.Items("questions", 1, MostQuestions, required: true))
        {
            if (fields.Inner(item, at) is not { } inner || SurveyQuestion.Read(inner, Voice, BargeIn) is not { } question)
            {
                continue;
            }

            if (questions.Any(other => other.Id == question.Id))
            {
                inner.Refuse(NccoCodes.DuplicateProperty, "Another question has this id.", "id");
            }

            questions.Add(question);
        }

        return questions.ToImmutable();
    }

    // Visits 1 and 2 are those of the first question, 3 and 4 those of the second, and so on.
    private SurveyQuestion? QuestionOf(FlowPlace place) => (place.Visit - 1) / Tries is >= 0 and var i && i < Questions.Length ? Questions[i] : null;

    private Reaction After(Walk walk, FlowPlace place)
    {
        var question = ((place.Visit - 1) / Tries) + 1;
        return question < Questions.Length ? new Reaction(place.Step, (question * Tries) + 1) : End(walk);
    }

    private Reaction End(Walk walk)
    {
        if (Next is null)
        {
            walk.Add(Wording.Goodbye);
        }

        return new Reaction(Next);
    }
}
