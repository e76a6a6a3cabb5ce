namespace ContactCenter.Gateway.Api.Platform;

/// <summary>What was forgotten.</summary>
/// <param name="ApplicationId">The application that was in force.</param>
/// <param name="ApplicationForgotten">False: the configuration names it, or it was made up for local mode; it stays.</param>
/// <param name="Users">Agents that were removed.</param>
public sealed record ResetDone(string ApplicationId, bool ApplicationForgotten, int Users);
