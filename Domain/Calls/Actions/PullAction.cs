using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Calls.Actions;

/// <summary>An agent who sits in a room of their own takes the waiting caller there.</summary>
/// <param name="Room">The room.</param>
/// <param name="AgentCall">The agent's own call.</param>
/// <param name="Leg">The agent's leg, of that call.</param>
/// <param name="Name">What clients call the room; null: nothing else.</param>
public sealed record PullAction(ConversationName Room, string AgentCall, string Leg, string? Name) : CallAction;
