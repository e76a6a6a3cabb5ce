using System.Text.Json.Nodes;
using ContactCenter.Domain.Flows.Publishing;

namespace ContactCenter.Grains.Flows;

/// <summary>A flow as <c>/api/v1/flows</c> shows it.</summary>
/// <param name="Id">Flow id.</param>
/// <param name="Version">Version in force.</param>
/// <param name="Document">Its document.</param>
/// <param name="Versions">Kept versions, newest first.</param>
/// <param name="Subscribers">Who follows it.</param>
public sealed record FlowView(string Id, int Version, JsonNode? Document, IReadOnlyList<FlowVersionView> Versions, IReadOnlyCollection<string> Subscribers)
{
    /// <summary>Makes the view of a flow that has a version.</summary>
    internal static FlowView Of(string id, FlowState state)
    {
        var inForce = state.InForce()!;
        return new(
            id,
            inForce.Version,
            JsonNode.Parse(inForce.Document),
            [.. state.Versions.Reverse().Select(v => new FlowVersionView(v.Version, v.PublishedAt == DateTimeOffset.UnixEpoch ? null : v.PublishedAt, v.Note))],
            state.Subscribers);
    }
}
