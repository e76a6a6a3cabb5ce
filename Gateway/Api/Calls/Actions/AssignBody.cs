namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>Who gets the waiting caller.</summary>
/// <param name="Agent">Vonage user name of an agent who is available; of whatever queue.</param>
public sealed record AssignBody(string? Agent);
