namespace ContactCenter.Domain.Calls;

/// <summary>An app that a call rang or rings without an offer, as a flow that leads to an agent by name does.</summary>
/// <param name="Leg">Its leg.</param>
/// <param name="Agent">Vonage user name.</param>
/// <param name="StartedAt">When it began to ring.</param>
/// <param name="AnsweredAt">When the agent picked up; null: it rings.</param>
public sealed record CallCardApp(string Leg, string Agent, DateTimeOffset StartedAt, DateTimeOffset? AnsweredAt);
