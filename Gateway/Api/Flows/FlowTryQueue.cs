using ContactCenter.Domain.Flows;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A queue into which the caller of a trial would get.</summary>
/// <param name="Queue">Id of the queue.</param>
/// <param name="Priority">0 to 100.</param>
/// <param name="Needs">What is asked of agents; empty: anybody.</param>
/// <param name="Agent">The agent who is asked for first; absent: nobody by name.</param>
/// <param name="AgentSeconds">For how long only this agent is asked.</param>
public sealed record FlowTryQueue(string Queue, int Priority, IReadOnlyList<FlowTryNeed> Needs, string? Agent, int AgentSeconds)
{
    /// <summary>Shows an entry.</summary>
    internal static FlowTryQueue Of(QueueEntry entry) => new(
        entry.Queue,
        entry.Priority,
        [.. entry.Needs.Steps.Select(need => new FlowTryNeed(need.AfterSeconds, need.Skills, need.MaxTier))],
        entry.Needs.PreferredAgent,
        entry.Needs.PreferredSeconds);
}
