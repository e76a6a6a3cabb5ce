using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Records what the caller says until a key, silence or time ends it.</summary>
public abstract record RecordingStep : FlowStep
{
    private const int DefaultSeconds = 180;

    private protected RecordingStep(string type, FieldReader fields)
        : base(type)
    {
        Beep = fields.Flag("beep", true);
        EndOnKey = fields.String("endOnKey") ?? "#";
        if (EndOnKey is not [(>= '0' and <= '9') or '*' or '#'])
        {
            fields.Refuse(FlowCodes.InvalidKeys, "Must be one of 0-9, * and #.", "endOnKey");
        }

        EndOnSilence = fields.Whole("endOnSilence", 3, 10);
        MaxSeconds = fields.Whole("maxSeconds", 3, 7200) ?? DefaultSeconds;
        Next = fields.Target("next");
    }

    /// <summary>Whether a beep announces it.</summary>
    public bool Beep { get; }

    /// <summary>The key that ends it.</summary>
    public string EndOnKey { get; }

    /// <summary>Seconds of silence that end it, 3 to 10; null: silence does not.</summary>
    public int? EndOnSilence { get; }

    /// <summary>The longest recording in seconds, 3 to 7200.</summary>
    public int MaxSeconds { get; }

    /// <summary>Where it goes on; null: the call ends.</summary>
    public string? Next { get; }

    internal sealed override bool Waits => true;

    internal sealed override void Write(Utf8JsonWriter json)
    {
        WriteOwn(json);
        json.Optional("beep", Beep, true);
        json.Optional("endOnKey", EndOnKey == "#" ? null : EndOnKey);
        json.Optional("endOnSilence", EndOnSilence);
        json.Optional("maxSeconds", MaxSeconds, DefaultSeconds);
        json.Optional("next", Next);
    }

    internal sealed override Served Serve(Walk walk, FlowPlace place)
    {
        Introduce(walk);
        var url = walk.Urls.Recording(place);
        walk.Add(RecordAction.Create(endOnSilence: EndOnSilence, endOnKey: EndOnKey[0], timeOut: MaxSeconds, beepStart: Beep, eventUrl: url).Require());
        if (Next is not null)
        {
            // The recording's own webhook may come late and takes no NCCO: notify asks how to go on, at once.
            var next = walk.PlaceOf(Next);
            walk.Add(Tail.Notify(walk.Context, next, walk.OperationId(next), url));
            walk.AddTail(next);
        }

        return Served.Waits;
    }

    internal sealed override Reaction? OnRecorded(Walk walk, FlowPlace place)
    {
        walk.Note(place.Step, FlowNotes.Recorded);
        if (Next is null)
        {
            walk.Add(Wording.Goodbye);
        }

        return new Reaction(Next);
    }

    private protected virtual void Introduce(Walk walk)
    {
    }

    private protected virtual void WriteOwn(Utf8JsonWriter json)
    {
    }
}
