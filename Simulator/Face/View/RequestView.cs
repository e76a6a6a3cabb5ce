using System.Text.Json.Serialization;

namespace ContactCenter.Simulator.Face.View;

/// <summary>A REST request of the application.</summary>
internal sealed record RequestView(string Id, DateTimeOffset At, string Method, string Path, int Status, string? Leg, string? Nuisance) : IViewItem
{
    [JsonIgnore]
    public long Version { get; set; }
}
