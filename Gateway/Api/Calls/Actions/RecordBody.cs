namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>What to do with the recording.</summary>
/// <param name="Action"><c>start</c>, <c>stop</c>, <c>pause</c> or <c>resume</c>.</param>
public sealed record RecordBody(string? Action);
