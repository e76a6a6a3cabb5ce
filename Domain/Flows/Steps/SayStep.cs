using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Speaks a text and goes on.</summary>
public sealed record SayStep : FlowStep
{
    internal const string Name = "say";
    private readonly TalkAction _talk;

    private SayStep(SpokenText text, Voice voice, int loop, string? next)
        : base(Name) => (Text, Voice, Loop, Next, _talk) = (text, voice, loop, next, voice.Talk(text, loop: loop));

    /// <summary>What is said.</summary>
    public SpokenText Text { get; }

    /// <summary>How it is said.</summary>
    public Voice Voice { get; }

    /// <summary>How often, 1 to 10.</summary>
    public int Loop { get; }

    /// <summary>Where it goes on; null: the call ends.</summary>
    public string? Next { get; }

    internal static SayStep? Read(FieldReader fields)
    {
        var text = fields.Spoken("text", required: true);
        var voice = Voice.Read(fields);
        var loop = fields.Whole("loop", 1, 10) ?? 1;
        var next = fields.Target("next");
        return fields.Ok ? new SayStep(text!, voice, loop, next) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("text", Text.Value);
        Voice.Write(json);
        json.Optional("loop", Loop, 1);
        json.Optional("next", Next);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        walk.Add(_talk);
        return Served.GoesOn(Next);
    }
}
