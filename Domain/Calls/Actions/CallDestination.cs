namespace ContactCenter.Domain.Calls.Actions;

/// <summary>To whom a call goes: exactly one of the three.</summary>
/// <param name="Agent">Vonage user name.</param>
/// <param name="Queue">Queue id.</param>
/// <param name="Number">A phone, digits; or a short number, which may be one that calls for help.</param>
public sealed record CallDestination(string? Agent, string? Queue, string? Number);
