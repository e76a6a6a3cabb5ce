namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Gives the waiting caller to a named agent now, whoever's turn it is.</summary>
/// <param name="Agent">Vonage user name of the agent, whose app rings.</param>
public sealed record AssignAction(string Agent) : CallAction;
