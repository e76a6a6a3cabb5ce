using System.Text.Json;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Has the caller called back instead of waiting, and ends the call.</summary>
public sealed record CallbackStep : FlowStep
{
    internal const string Name = "callback";
    private const string Caller = "caller";

    private CallbackStep(FieldReader fields)
        : base(Name)
    {
        Queue = QueueStep.ReadQueue(fields, required: false);
        Number = fields.TryGet("number", out var number) && !(number.ValueKind == JsonValueKind.String && number.ValueEquals(Caller)) ? fields.Phone("number") : null;
        Priority = fields.Whole("priority", 0, 100);
        KeepsPlace = fields.Flag("keepsPlace", true);
        Voice = Voice.Read(fields);
        Announce = Prompts.Read(fields, "announce", Voice);
        NoNumber = fields.Target("noNumber");
    }

    /// <summary>Id of the queue; null: the one in which the caller waits or waited last.</summary>
    public string? Queue { get; }

    /// <summary>Whom to call; null: the caller.</summary>
    public PhoneNumber? Number { get; }

    /// <summary>0 to 100; null: that of the wait.</summary>
    public int? Priority { get; }

    /// <summary>Whether the caller keeps the place in the queue.</summary>
    public bool KeepsPlace { get; }

    /// <summary>The last words; none: ours.</summary>
    public Prompts Announce { get; }

    /// <summary>How they are said.</summary>
    public Voice Voice { get; }

    /// <summary>Where it goes on when the caller's number is not known, or may not be dialled; null: that is said and the call ends.</summary>
    public string? NoNumber { get; }

    internal static CallbackStep? Read(FieldReader fields)
    {
        var step = new CallbackStep(fields);
        return fields.Ok ? step : null;
    }

    internal override bool NeedsWait => Queue is null;

    internal override void Write(Utf8JsonWriter json)
    {
        json.Optional("queue", Queue);
        json.Optional("number", Number?.Digits);
        json.Optional("priority", Priority);
        json.Optional("keepsPlace", KeepsPlace, true);
        Announce.Write(json, "announce");
        Voice.Write(json);
        json.Optional("noNumber", NoNumber);
    }

    internal override IEnumerable<FlowReference> References(string path) =>
        Queue is null ? [] : [new(FlowReferenceKind.Queue, Queue, JsonPath.Child(path, "queue"))];

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        if ((Number ?? WithheldNumbers.Reachable(walk.Context.From)) is not { } number)
        {
            walk.Note(place.Step, FlowNotes.NoNumber);
            return Not(walk, Wording.NoNumber);
        }

        // A caller id can be made up: whoever calls may not have us dial what an agent may not.
        var verdict = walk.Context.Dialling.Judge(number.Digits, walk.Context.Number);
        if (Number is null && !(verdict.IsAllowed && verdict.Number == number))
        {
            walk.Note(place.Step, FlowNotes.NotAllowed, verdict.Code ?? DialCodes.Emergency);
            return Not(walk, Wording.CannotCallBack);
        }

        walk.Note(place.Step, FlowNotes.CallingBack, number.Masked);
        walk.Callback = new CallbackRequest(Queue, number, Priority, KeepsPlace);
        if (Announce.Items.IsEmpty)
        {
            walk.Add(Wording.CallingBack);
        }

        walk.Add(Announce.Actions);
        return Served.Ends;
    }

    private Served Not(Walk walk, TalkAction why)
    {
        if (NoNumber is null)
        {
            walk.Add(why);
        }

        return Served.GoesOn(NoNumber);
    }
}
