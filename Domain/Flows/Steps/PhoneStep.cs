using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Rings a phone: a given one, or the one that the app user dialled.</summary>
public sealed record PhoneStep : DialStep
{
    internal const string Name = "phone";
    private const string AsDialled = "dialled";
    private readonly PhoneEndpoint? _endpoint;

    private PhoneStep(FieldReader fields)
        : base(Name, fields)
    {
        CallerIdNumber = fields.Phone("callerId");
        DtmfAnswer = fields.String("dtmfAnswer");
        Dialled = fields.TryGet("number", out var number) && number.ValueKind == JsonValueKind.String && number.ValueEquals(AsDialled);
        Number = Dialled ? null : fields.Phone("number", required: true);
        // A sample number checks the keys where the number comes later.
        var sample = Number ?? (PhoneNumber.TryParse("10000000", out var any) ? any : default);
        var endpoint = fields.Take(PhoneEndpoint.Create(sample, DtmfAnswer));
        _endpoint = Dialled ? null : endpoint;
    }

    /// <summary>Whether what the app user dialled is rung.</summary>
    public bool Dialled { get; }

    /// <summary>The phone; null when <see cref="Dialled"/>.</summary>
    public PhoneNumber? Number { get; }

    /// <summary>What the callee sees, one of our numbers; null: the number of the call.</summary>
    public PhoneNumber? CallerIdNumber { get; }

    /// <summary>Keys that are sent when it answers; null: none.</summary>
    public string? DtmfAnswer { get; }

    internal static PhoneStep? Read(FieldReader fields)
    {
        var step = new PhoneStep(fields);
        return fields.Ok ? step : null;
    }

    private protected override void WriteEndpoint(Utf8JsonWriter json)
    {
        json.WriteString("number", Number?.Digits ?? AsDialled);
        json.Optional("callerId", CallerIdNumber?.Digits);
        json.Optional("dtmfAnswer", DtmfAnswer);
    }

    private protected override Endpoint? EndpointOf(Walk walk, FlowPlace place)
    {
        if (_endpoint is not null)
        {
            return _endpoint;
        }

        var verdict = walk.Judge(CallerId(walk));
        if (walk.Refuse(place.Step, verdict) is not null)
        {
            return null;
        }

        walk.DialsOut = true;
        return PhoneEndpoint.Create(verdict.Number, DtmfAnswer).Require();
    }

    private protected override PhoneNumber? CallerId(Walk walk) => CallerIdNumber ?? walk.Number;
}
