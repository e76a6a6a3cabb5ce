using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Is silent for a while and goes on.</summary>
public sealed record WaitStep : FlowStep
{
    internal const string Name = "wait";
    private readonly WaitAction _wait;

    private WaitStep(decimal seconds, string? next)
        : base(Name) => (Seconds, Next, _wait) = (seconds, next, WaitAction.Create(seconds).Require());

    /// <summary>How long, in seconds, 0.1 to 60.</summary>
    public decimal Seconds { get; }

    /// <summary>Where it goes on; null: the call ends.</summary>
    public string? Next { get; }

    internal static WaitStep? Read(FieldReader fields)
    {
        var seconds = fields.Number("seconds", 0.1m, 60m, required: true);
        var next = fields.Target("next");
        return fields.Ok ? new WaitStep(seconds!.Value, next) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("seconds", Seconds);
        json.Optional("next", Next);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        walk.Add(_wait);
        return Served.GoesOn(Next);
    }
}
