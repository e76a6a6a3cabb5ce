using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Goes on somewhere else: a name for a place to which many steps lead.</summary>
public sealed record GotoStep : FlowStep
{
    internal const string Name = "goto";

    private GotoStep(string to)
        : base(Name) => To = to;

    /// <summary>Where it goes on.</summary>
    public string To { get; }

    internal static GotoStep? Read(FieldReader fields)
    {
        var to = fields.Target("to", required: true);
        return fields.Ok ? new GotoStep(to!) : null;
    }

    internal override void Write(Utf8JsonWriter json) => json.WriteString("to", To);

    internal override Served Serve(Walk walk, FlowPlace place) => Served.GoesOn(To);
}
