using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Agents;

/// <summary>What an agent can do and where; what is absent stays, what is given replaces all of its kind.</summary>
/// <param name="Skills">Level by skill of <c>/skills</c>, 1 to 10.</param>
/// <param name="Queues">Tier by queue, from 1; lower tiers are asked first.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AgentAssignment(Dictionary<string, int>? Skills = null, Dictionary<string, int>? Queues = null);
