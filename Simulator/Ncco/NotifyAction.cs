using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Ncco;

/// <summary><c>notify</c> (facts §1.8).</summary>
/// <param name="Payload">Sent back as it is.</param>
/// <param name="Event">Where it goes.</param>
public sealed record NotifyAction(JsonObject Payload, EventAddress Event) : NccoAction;
