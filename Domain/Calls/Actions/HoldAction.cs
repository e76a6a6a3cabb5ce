namespace ContactCenter.Domain.Calls.Actions;

/// <summary>The caller hears music, and neither hears nor is heard.</summary>
public sealed record HoldAction : CallAction;
