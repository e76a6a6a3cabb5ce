namespace ContactCenter.Simulator.Observing;

/// <summary>A leg went from one conversation to another.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="FromConversation"><c>CON-…</c> that it left.</param>
/// <param name="ToConversation"><c>CON-…</c> that it entered.</param>
/// <param name="Room">Name of the conversation entered; null for a transient one.</param>
public sealed record LegMoved(DateTimeOffset At, string LegId, string FromConversation, string ToConversation, string? Room) : Observation(At);
