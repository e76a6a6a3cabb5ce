namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>To whom a call goes: exactly one of the three.</summary>
/// <param name="Agent">Vonage user name of an agent.</param>
/// <param name="Queue">Queue id.</param>
/// <param name="Number">E.164 number.</param>
public sealed record ActionDestination(string? Agent, string? Queue, string? Number);
