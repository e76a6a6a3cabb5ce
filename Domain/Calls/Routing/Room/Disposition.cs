namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>How an agent says that a talk went. A raw fact of reports.</summary>
/// <param name="Agent">Vonage user name; null: not an agent said it.</param>
/// <param name="Code">Code of the center's own list, 1 to 50 characters.</param>
/// <param name="Notes">What else there is to say, up to 2,000 characters; null: nothing.</param>
/// <param name="At">When it was said.</param>
public sealed record Disposition(string? Agent, string Code, string? Notes, DateTimeOffset At);
