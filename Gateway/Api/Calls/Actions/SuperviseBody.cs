namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>Who joins a call, and how.</summary>
/// <param name="Supervisor">Vonage user name of the supervisor, whose app rings.</param>
/// <param name="Mode"><c>monitor</c> (hears), <c>whisper</c> (to the agent), <c>barge</c> (to everybody) or <c>takeover</c> (in the agent's place).</param>
public sealed record SuperviseBody(string? Supervisor, string? Mode);
