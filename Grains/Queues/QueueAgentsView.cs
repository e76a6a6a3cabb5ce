namespace ContactCenter.Grains.Queues;

/// <summary>How many agents of a queue are what.</summary>
/// <param name="Members">Agents of the queue.</param>
/// <param name="SignedIn">Not signed out.</param>
/// <param name="Ready">Could take a call now.</param>
/// <param name="OnCall">Talking.</param>
/// <param name="IsComplete">False for a moment after the queue came back: not every agent has told yet how it stands.</param>
public sealed record QueueAgentsView(int Members, int SignedIn, int Ready, int OnCall, bool IsComplete);
