using System.Text.Json.Serialization;

namespace ContactCenter.Simulator.Face.View;

/// <summary>Something that is wrong: an NCCO that cannot be run, or a person who did not get what the scenario expects.</summary>
internal sealed record FaultView(string Id, DateTimeOffset At, string? Leg, string What, string? Document) : IViewItem
{
    [JsonIgnore]
    public long Version { get; set; }
}
