using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Connects the caller with one other party. When either hangs up, the call ends (facts §1.5).</summary>
public abstract record DialStep : FlowStep
{
    private protected DialStep(string type, FieldReader fields)
        : base(type)
    {
        Voice = Voice.Read(fields);
        Announce = Prompts.Read(fields, "announce", Voice);
        Timeout = fields.Whole("timeout", 1, 120);
        OnNoAnswer = fields.Target("onNoAnswer");
    }

    /// <summary>Said to the caller before it rings.</summary>
    public Prompts Announce { get; }

    /// <summary>How the announcement is said.</summary>
    public Voice Voice { get; }

    /// <summary>Seconds of ringing, 1 to 120; null: the platform's 60.</summary>
    public int? Timeout { get; }

    /// <summary>Where it goes on when nobody answers; null: the call ends.</summary>
    public string? OnNoAnswer { get; }

    internal sealed override bool Waits => true;

    internal sealed override void Write(Utf8JsonWriter json)
    {
        WriteEndpoint(json);
        Announce.Write(json, "announce");
        Voice.Write(json);
        json.Optional("timeout", Timeout);
        json.Optional("onNoAnswer", OnNoAnswer);
    }

    internal sealed override Served Serve(Walk walk, FlowPlace place)
    {
        if (EndpointOf(walk, place) is not { } endpoint)
        {
            return Served.Ends;
        }

        if (!walk.MayDial)
        {
            walk.DialsOut = false;
            walk.ComeBack(place);
            return Served.Waits;
        }

        walk.Note(place.Step, FlowNotes.Dialled, NameOf(endpoint));
        walk.Dials = true;
        walk.Add(Announce.Actions);

        // A phone network rings by itself, and the platform refuses a tone there.
        var tone = endpoint is PhoneEndpoint ? null : walk.Urls.Ringback;
        walk.Add(ConnectAction.Create(endpoint, CallerId(walk), Timeout, synchronous: OnNoAnswer is not null, eventUrl: walk.Urls.Event(place), ringbackTone: tone).Require());
        if (OnNoAnswer is not null)
        {
            // What follows a synchronous connect runs only when the leg failed and nobody told us where to go on.
            walk.AddTail(walk.PlaceOf(OnNoAnswer));
        }

        return Served.Waits;
    }

    internal sealed override Reaction? OnLegEnded(Walk walk, FlowPlace place, LegOutcome outcome)
    {
        walk.Note(place.Step, FlowNotes.NoAnswer, outcome.ToText());
        if (OnNoAnswer is null)
        {
            walk.Add(Wording.NobodyAnswers);
        }

        return new Reaction(OnNoAnswer);
    }

    private protected abstract void WriteEndpoint(Utf8JsonWriter json);

    /// <summary>Who is dialled; null when nobody may be, which the caller has been told then.</summary>
    private protected abstract Endpoint? EndpointOf(Walk walk, FlowPlace place);

    /// <summary>What the other party sees; null: left to the platform.</summary>
    private protected virtual PhoneNumber? CallerId(Walk walk) => null;

    private static string NameOf(Endpoint endpoint) => endpoint switch
    {
        PhoneEndpoint phone => phone.Number.Masked,
        AppEndpoint app => app.User,
        _ => endpoint.Kind,
    };
}
