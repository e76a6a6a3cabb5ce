namespace ContactCenter.Gateway.Api.Http;

/// <summary>A command was done.</summary>
/// <param name="Version">Version of what was changed, for the next <c>basedOn</c>.</param>
public sealed record CommandDone(int Version);
