using System.Runtime.InteropServices;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>
/// The classes of callers and agents, and what each of the former thinks of each of the latter, judged once when a class is new. A class that
/// nobody belongs to stays for a while, since those who ask for it come back; such classes never outnumber the others by more than <see cref="Spare"/>.
/// </summary>
internal sealed class ClassTable
{
    private const int Spare = 64;

    private readonly Dictionary<Requirement, CallerClass> _byRequirement = [];
    private readonly Dictionary<Profile, AgentClass> _byProfile = [];
    private readonly List<CallerClass> _callers = [];
    private readonly List<AgentClass> _agents = [];
    private readonly Stack<int> _freeSlots = [];
    private int _slots;
    private int _idleCallers;
    private int _idleAgents;

    public ReadOnlySpan<CallerClass> Callers => CollectionsMarshal.AsSpan(_callers);

    public ReadOnlySpan<AgentClass> Agents => CollectionsMarshal.AsSpan(_agents);

    /// <summary>Class of callers, with one user more.</summary>
    public CallerClass Join(Requirement requirement)
    {
        if (!_byRequirement.TryGetValue(requirement, out var callers))
        {
            callers = new(requirement);
            foreach (var agents in Agents)
            {
                callers.Judge(agents);
                callers.ReadyFits += agents.Ready > 0 && callers.On(agents) == Verdict.Fits ? 1 : 0;
            }

            _byRequirement.Add(requirement, callers);
            _callers.Add(callers);
        }
        else if (callers.Users == 0)
        {
            _idleCallers--;
        }

        callers.Users++;
        return callers;
    }

    /// <summary>Class of agents, with one user more.</summary>
    public AgentClass Join(ReadyAgent agent)
    {
        var profile = Profile.Of(agent);
        if (!_byProfile.TryGetValue(profile, out var agents))
        {
            agents = new(profile, agent.Skills, _freeSlots.TryPop(out var slot) ? slot : _slots++);
            foreach (var callers in Callers)
            {
                callers.Judge(agents);
            }

            _byProfile.Add(profile, agents);
            _agents.Add(agents);
        }
        else if (agents.Users == 0)
        {
            _idleAgents--;
        }

        agents.Users++;
        return agents;
    }

    /// <summary>One user less.</summary>
    public void Leave(CallerClass callers)
    {
        if (--callers.Users > 0 || ++_idleCallers <= Spare + _callers.Count - _idleCallers)
        {
            return;
        }

        foreach (var idle in _callers.Where(c => c.Users == 0))
        {
            _byRequirement.Remove(idle.Requirement);
        }

        _callers.RemoveAll(c => c.Users == 0);
        _idleCallers = 0;
    }

    /// <summary>One user less.</summary>
    public void Leave(AgentClass agents)
    {
        if (--agents.Users > 0 || ++_idleAgents <= Spare + _agents.Count - _idleAgents)
        {
            return;
        }

        foreach (var idle in _agents.Where(a => a.Users == 0))
        {
            _byProfile.Remove(idle.Profile);
            _freeSlots.Push(idle.Slot);
        }

        _agents.RemoveAll(a => a.Users == 0);
        _idleAgents = 0;
    }

    /// <summary>A ready agent more.</summary>
    public void Add(AgentEntry agent)
    {
        agent.Class.Add(agent);
        Count(agent.Class, 1, agent.Class.Ready == 1);
    }

    /// <summary>A ready agent less.</summary>
    public void Remove(AgentEntry agent)
    {
        agent.Class.Remove(agent);
        Count(agent.Class, -1, agent.Class.Ready == 0);
    }

    private void Count(AgentClass agents, int change, bool isTurn)
    {
        if (isTurn)
        {
            foreach (var callers in Callers)
            {
                callers.ReadyFits += callers.On(agents) == Verdict.Fits ? change : 0;
            }
        }
    }
}
