namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>Whom to give the caller to, or to ask to join.</summary>
/// <param name="To">Exactly one of agent, queue and number.</param>
public sealed record TransferBody(ActionDestination? To);
