namespace ContactCenter.Domain.Agents.Desk;

/// <summary>A leg of the agent in a call that nobody offered: dialled directly, or dialled out.</summary>
/// <param name="Leg">The agent's leg.</param>
/// <param name="CallId">Call id.</param>
/// <param name="Since">When it began.</param>
/// <param name="IsOutbound">True when the agent dialled out.</param>
/// <param name="Room">Room of the agent's own in which the leg sits (flow step <c>room</c>); null: none.</param>
public sealed record Engagement(string Leg, string CallId, DateTimeOffset Since, bool IsOutbound = false, string? Room = null) : StoredRecord;
