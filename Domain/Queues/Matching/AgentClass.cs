using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Agents who bring the same. <paramref name="slot"/>: where callers' classes keep their verdict on it.</summary>
internal sealed class AgentClass(Profile profile, ImmutableSortedDictionary<string, int> skills, int slot)
{
    private readonly ImmutableSortedSet<AgentEntry>.Builder _ready = ImmutableSortedSet.CreateBuilder<AgentEntry>();

    public Profile Profile { get; } = profile;

    /// <summary>One copy for all agents of the class.</summary>
    public ImmutableSortedDictionary<string, int> Skills { get; } = skills;

    public int Slot { get; } = slot;

    /// <summary>Known agents of the class, taken ones too.</summary>
    public int Users { get; set; }

    public int Ready => _ready.Count;

    /// <summary>The best ready one, or null.</summary>
    public AgentEntry? Best { get; private set; }

    /// <summary>The ready one at a place of the order, in O(log n).</summary>
    public AgentEntry this[int place] => _ready[place];

    public void Add(AgentEntry agent)
    {
        _ready.Add(agent);
        Best = Best is null || agent.CompareTo(Best) < 0 ? agent : Best;
    }

    public void Remove(AgentEntry agent)
    {
        _ready.Remove(agent);
        Best = ReferenceEquals(agent, Best) ? _ready.Min : Best;
    }

    /// <summary>Ranks again under another strategy.</summary>
    public void Rank(QueueStrategy strategy)
    {
        AgentEntry[] all = [.. _ready];
        _ready.Clear();
        foreach (var agent in all)
        {
            agent.Rank = AgentRank.Of(agent.Agent, strategy);
            _ready.Add(agent);
        }

        Best = _ready.Min;
    }
}
