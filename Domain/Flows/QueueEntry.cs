using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Flows;

/// <summary>A turn puts the caller into a queue.</summary>
/// <param name="Queue">Id of the queue.</param>
/// <param name="WaitId">The wait, which is the name of its room: <see cref="FlowContext.WaitId"/> where that can be a name.</param>
/// <param name="Priority">0 (ordinary) to 100.</param>
/// <param name="Needs">What is asked of an agent.</param>
public sealed record QueueEntry(string Queue, string WaitId, int Priority, CallerNeeds Needs)
{
    /// <summary>True when the step prefers whoever spoke with the caller last: the turn is to be taken with <see cref="FlowContext.LastAgent"/>, if there is one.</summary>
    public bool AsksLastAgent { get; init; }

    /// <summary>True where keys that the caller presses while waiting lead somewhere.</summary>
    public bool TakesKeys { get; init; }
}
