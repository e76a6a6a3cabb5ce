namespace ContactCenter.Domain.Calls.Routing;

/// <summary>An app user is in a call that nobody offered: dialled directly, or dialling.</summary>
/// <param name="Agent">Vonage user name.</param>
/// <param name="Leg">The user's leg.</param>
/// <param name="IsOver">True when the leg is over.</param>
/// <param name="At">When it began, or ended, by the call's clock.</param>
/// <param name="IsOutbound">True when the user dialled.</param>
/// <param name="Room">Room of the user's own in which the leg sits; null: in none.</param>
public sealed record Engagement(string Agent, string Leg, bool IsOver, DateTimeOffset At, bool IsOutbound, string? Room);
