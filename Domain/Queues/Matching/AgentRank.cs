namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Which agent is better under a strategy: the smaller the better. Between equals the longest idle, then the name: no two are the same.</summary>
internal readonly record struct AgentRank(long First, long IdleSince, string Name) : IComparable<AgentRank>
{
    public static AgentRank Of(ReadyAgent agent, QueueStrategy strategy) => new(
        strategy switch
        {
            QueueStrategy.RoundRobin => agent.LastOfferedAt.UtcTicks,
            QueueStrategy.FewestCalls => agent.CallsTaken,
            QueueStrategy.LeastTalkTime => agent.TalkSeconds,
            QueueStrategy.Tiers => agent.Tier,
            _ => 0,
        },
        agent.IdleSince.UtcTicks,
        agent.Name);

    /// <summary>As people read it (<see cref="MatchCandidate.Score"/>).</summary>
    /// <param name="agent">Whose.</param>
    /// <param name="strategy">Rule in force.</param>
    /// <param name="now">Moment of the decision.</param>
    /// <param name="draw">Number of the draw, from 1.</param>
    public static long? Score(ReadyAgent agent, QueueStrategy strategy, DateTimeOffset now, int draw) => strategy switch
    {
        QueueStrategy.RoundRobin => agent.LastOfferedAt == DateTimeOffset.MinValue ? null : Seconds(now - agent.LastOfferedAt),
        QueueStrategy.FewestCalls => agent.CallsTaken,
        QueueStrategy.LeastTalkTime => agent.TalkSeconds,
        QueueStrategy.Tiers => agent.Tier,
        QueueStrategy.Random => draw,
        _ => Seconds(now - agent.IdleSince),
    };

    public int CompareTo(AgentRank other)
    {
        var order = First.CompareTo(other.First);
        order = order != 0 ? order : IdleSince.CompareTo(other.IdleSince);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    // Clocks of two machines differ: nobody is idle for less than no time.
    private static long Seconds(TimeSpan span) => Math.Max(0, (long)span.TotalSeconds);
}
