namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Gives the caller to somebody else; the agent leaves the call.</summary>
/// <param name="To">To whom.</param>
public sealed record TransferAction(CallDestination To) : CallAction;
