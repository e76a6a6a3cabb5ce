namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Asks somebody else to join the agent, while the caller is on hold.</summary>
/// <param name="To">Whom.</param>
public sealed record ConsultAction(CallDestination To) : CallAction;
