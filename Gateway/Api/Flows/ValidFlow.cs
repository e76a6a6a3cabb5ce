using System.Text.Json;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A flow document without fault.</summary>
/// <param name="Document">The canonical form: sorted steps, no defaults.</param>
/// <param name="Ways">Every way from a step to another, to draw the flow.</param>
public sealed record ValidFlow(JsonElement Document, IReadOnlyList<FlowWay> Ways)
{
    /// <summary>Shows a compiled flow.</summary>
    internal static ValidFlow Of(CompiledFlow flow) =>
        new(JsonElement.Parse(flow.ToUtf8()), [.. flow.Edges.Select(edge => new FlowWay(edge.From, edge.Field, edge.To))]);
}
