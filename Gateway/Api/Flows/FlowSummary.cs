using ContactCenter.Grains.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A flow in a list.</summary>
/// <param name="Id">Flow id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">Version in force.</param>
/// <param name="PublishedAt">When it was published; absent for what the product ships.</param>
/// <param name="Note">Why it was published.</param>
public sealed record FlowSummary(string Id, string Name, int Version, DateTimeOffset? PublishedAt, string? Note)
{
    /// <summary>Shortens a view.</summary>
    internal static FlowSummary Of(FlowView flow) =>
        new(flow.Id, (string?)flow.Document?["name"] ?? flow.Id, flow.Version, flow.Versions[0].PublishedAt, flow.Versions[0].Note);
}
