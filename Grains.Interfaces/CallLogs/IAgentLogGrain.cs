using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Grains.Interfaces.CallLogs;

/// <summary>What agents did in one hour, for one shard of agents; keyed by <see cref="AgentActivity.LogKey"/>.</summary>
[Alias("cc.agent-log"), GrainInterfaceType("cc.agent-log")]
public interface IAgentLogGrain : IGrainWithStringKey
{
    /// <summary>Adds intervals; one that is known by agent and sequence is not added again. Answers after they are stored.</summary>
    [Alias("append")]
    ValueTask Append(AgentActivity[] intervals);

    /// <summary>All intervals, in no particular order.</summary>
    [Alias("intervals")]
    ValueTask<AgentActivity[]> Intervals();

    /// <summary>Deletes everything. May be sent again.</summary>
    [Alias("clear")]
    ValueTask Clear();
}
