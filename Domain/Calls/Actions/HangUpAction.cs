namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends the call for everybody.</summary>
public sealed record HangUpAction : CallAction;
