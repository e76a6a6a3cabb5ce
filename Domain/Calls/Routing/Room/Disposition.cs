namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>How an agent says that a talk went. A raw fact of reports.</summary>
/// <param name="Agent">Vonage user name; null: not an agent said it.</param>
/// <param name="Code">Code of the center's own list; null: none was said.</param>
/// <param name="Notes">What else there is to say; null: nothing.</param>
/// <param name="At">When it was said.</param>
public sealed record Disposition(string? Agent, string? Code, string? Notes, DateTimeOffset At) : StoredRecord;
