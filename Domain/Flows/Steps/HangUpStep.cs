using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Ends the call, after a last word if there is one.</summary>
public sealed record HangUpStep : FlowStep
{
    internal const string Name = "hangUp";
    private readonly TalkAction? _talk;

    private HangUpStep(SpokenText? text, Voice voice)
        : base(Name) => (Text, Voice, _talk) = (text, voice, text is null ? null : voice.Talk(text));

    /// <summary>The last word; null: none.</summary>
    public SpokenText? Text { get; }

    /// <summary>How it is said.</summary>
    public Voice Voice { get; }

    internal static HangUpStep? Read(FieldReader fields)
    {
        var text = fields.Spoken("text");
        var voice = Voice.Read(fields);
        return fields.Ok ? new HangUpStep(text, voice) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.Optional("text", Text?.Value);
        Voice.Write(json);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        if (_talk is not null)
        {
            walk.Add(_talk);
        }

        return Served.Ends;
    }
}
