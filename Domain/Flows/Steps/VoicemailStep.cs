using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Asks for a message and records it into a mailbox.</summary>
public sealed record VoicemailStep : RecordingStep
{
    internal const string Name = "voicemail";

    private VoicemailStep(FieldReader fields)
        : base(Name, fields)
    {
        Mailbox = fields.Text("mailbox", required: true) ?? "";
        Voice = Voice.Read(fields);
        Prompts = Prompts.Read(fields, "prompts", Voice, required: true);
    }

    /// <summary>Name of the mailbox, 1 to 100 characters.</summary>
    public string Mailbox { get; }

    /// <summary>What is said before the recording.</summary>
    public Prompts Prompts { get; }

    /// <summary>How it is said.</summary>
    public Voice Voice { get; }

    internal static VoicemailStep? Read(FieldReader fields)
    {
        var step = new VoicemailStep(fields);
        return fields.Ok ? step : null;
    }

    private protected override void Introduce(Walk walk) => walk.Add(Prompts.Actions);

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.WriteString("mailbox", Mailbox);
        Prompts.Write(json, "prompts");
        Voice.Write(json);
    }
}
