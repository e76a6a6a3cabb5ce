using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Runs an NCCO that the user wrote, with the placeholders of <see cref="NccoPlaceholders"/>.</summary>
public sealed record NccoStep : FlowStep
{
    internal const string Name = "ncco";
    private static readonly NccoPlaceholders Sample = new("14155550100", "14155550199", WebUrl.Create("https://example.com/webhooks/dtmf").Require());
    private readonly JsonElement _json;
    private readonly bool _asks;
    private readonly bool _waits;

    private NccoStep(JsonElement json, NccoTemplate template, NccoDocument trial, string? next)
        : base(Name)
    {
        (_json, Template, Next) = (json, template, next);
        _asks = trial.Actions is [.., InputAction { Asynchronous: false } or NotifyAction or ConnectAction { Synchronous: true }];
        _waits = _asks || (next is null && trial.Actions.Any(action => action is InputAction or ConnectAction or ConversationAction or RecordAction or NotifyAction or TransferAction));
    }

    /// <summary>The NCCO.</summary>
    public NccoTemplate Template { get; }

    /// <summary>Where it goes on when the NCCO has run out, or when what it ends in (input, notify, synchronous connect) has been answered; null: the call ends.</summary>
    public string? Next { get; }

    internal override bool Waits => _waits;

    internal static NccoStep? Read(FieldReader fields)
    {
        var next = fields.Target("next");
        if (!fields.TryGet("ncco", out var json, required: true) || fields.Take(NccoTemplate.Create(JsonMarshal.GetRawUtf8Value(json)), "ncco") is not { } template)
        {
            return null;
        }

        var trial = fields.Take(template.Fill(Sample), "ncco");
        if (next is not null && trial?.Actions is [.., TransferAction])
        {
            fields.Refuse(FlowCodes.NothingFollows, "Nothing runs after a transfer: leave next out.", "next");
        }

        return fields.Ok ? new NccoStep(json, template, trial!, next) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("ncco");
        _json.WriteTo(json);
        json.Optional("next", Next);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        var filled = Template.Fill(new NccoPlaceholders(walk.Context.To, walk.Number?.Digits, walk.Urls.Dtmf));
        if (!filled.IsOk)
        {
            walk.Note(place.Step, FlowNotes.NotFilled, filled.Refusals[0].Code);
            walk.Add(walk.Judge(walk.Number).Code == DialCodes.Emergency ? Wording.Emergency : Wording.NotANumber);
            return Served.Ends;
        }

        if (filled.Value.Actions.Any(action => action is ConnectAction))
        {
            // The author wrote where the call goes, but for what was typed.
            walk.DialsOut = Template.HasPlaceholders && filled.Value.Actions.OfType<ConnectAction>().Any(connect => DialsTyped(walk.Context.To, connect.Endpoint));
            if (walk.DialsOut && walk.Refuse(place.Step, walk.Judge(walk.Number)) is not null)
            {
                walk.DialsOut = false;
                return Served.Ends;
            }

            if (!walk.MayDial)
            {
                walk.DialsOut = false;
                walk.ComeBack(place);
                return Served.Waits;
            }

            walk.Dials = true;
        }

        walk.Add(filled.Value.Actions);
        if (_asks)
        {
            walk.AddTail(Next is null ? place : walk.PlaceOf(Next));
        }

        return _waits ? Served.Waits : Served.GoesOn(Next);
    }

    internal override Reaction? OnInput(Walk walk, FlowPlace place, FlowInput input)
    {
        if (!_waits)
        {
            return null;
        }

        walk.Note(place.Step, FlowNotes.Answered);
        return GoOn(walk, Wording.Goodbye);
    }

    internal override Reaction? OnLegEnded(Walk walk, FlowPlace place, LegOutcome outcome)
    {
        if (!_waits)
        {
            return null;
        }

        walk.Note(place.Step, FlowNotes.NoAnswer, outcome.ToText());
        return GoOn(walk, Wording.NobodyAnswers);
    }

    // A trunk dials out too.
    private static bool DialsTyped(string? typed, Endpoint endpoint) => PhoneNumber.TryParse(typed, out var number) && endpoint switch
    {
        PhoneEndpoint phone => phone.Number == number,
        SipEndpoint sip => string.Concat(Uri.UnescapeDataString(sip.Uri ?? sip.User ?? "").Where(char.IsAsciiDigit)).Contains(number.Digits, StringComparison.Ordinal),
        _ => false,
    };

    private Reaction GoOn(Walk walk, TalkAction otherwise)
    {
        if (Next is null)
        {
            walk.Add(otherwise);
        }

        return new Reaction(Next);
    }
}
