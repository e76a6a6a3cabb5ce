namespace ContactCenter.Gateway.Api.Platform;

/// <summary>What is to be forgotten.</summary>
/// <param name="Confirm">Id of the application in force: whoever types it means it.</param>
/// <param name="Force">True: also while calls are in progress.</param>
public sealed record ResetRequest(string? Confirm, bool? Force);
