using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Rings one user of the app, without a queue.</summary>
public sealed record AgentStep : DialStep
{
    internal const string Name = "agent";
    private readonly AppEndpoint? _endpoint;

    private AgentStep(FieldReader fields)
        : base(Name, fields) => _endpoint = fields.String("user", required: true) is { } user ? fields.Take(AppEndpoint.Create(user)) : null;

    /// <summary>Name of the user.</summary>
    public string User => _endpoint?.User ?? "";

    internal static AgentStep? Read(FieldReader fields)
    {
        var step = new AgentStep(fields);
        return fields.Ok ? step : null;
    }

    internal override IEnumerable<FlowReference> References(string path) => [new(FlowReferenceKind.User, User, JsonPath.Child(path, "user"))];

    private protected override void WriteEndpoint(Utf8JsonWriter json) => json.WriteString("user", User);

    private protected override Endpoint? EndpointOf(Walk walk, FlowPlace place) => _endpoint;
}
