namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends the call for everybody, or the agent's own part in it.</summary>
/// <param name="OwnLeg">True: only the agent's leg.</param>
public sealed record HangUpAction(bool OwnLeg) : CallAction;
