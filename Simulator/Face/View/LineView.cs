using System.Text.Json.Serialization;

namespace ContactCenter.Simulator.Face.View;

/// <summary>A line of a leg's transcript.</summary>
/// <param name="Id">Leg and number.</param>
/// <param name="Leg">Whose transcript it is.</param>
/// <param name="At">Simulated time.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Detail">The kind of hearing, the status, or the leg that spoke; null for none.</param>
/// <param name="Text">The text, URL, parties or digits; null for none.</param>
internal sealed record LineView(string Id, string Leg, DateTimeOffset At, LineKind Kind, string? Detail, string? Text) : IViewItem
{
    [JsonIgnore]
    public long Version { get; set; }
}
