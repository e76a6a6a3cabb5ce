namespace ContactCenter.Domain.Queues.Matching;

/// <summary>An agent on the board.</summary>
internal sealed class AgentEntry(ReadyAgent agent, AgentClass @class, AgentRank rank) : IComparable<AgentEntry>
{
    public ReadyAgent Agent { get; } = agent;

    public AgentClass Class { get; } = @class;

    /// <summary>Changes only while the entry is in no sorted set.</summary>
    public AgentRank Rank { get; set; } = rank;

    public bool IsTaken { get; set; }

    public int CompareTo(AgentEntry? other) => other is null ? 1 : Rank.CompareTo(other.Rank);
}
