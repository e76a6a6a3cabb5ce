namespace ContactCenter.Domain.Queues.Matching;

/// <content>Those who are ready.</content>
public sealed partial class MatchBoard
{
    /// <summary>Puts an agent on the board, ready, or brings a known one up to date; a taken one stays taken.</summary>
    public void Put(ReadyAgent agent)
    {
        var isTaken = IsAgentTaken(agent.Name);
        RemoveAgent(agent.Name);
        var agents = _classes.Join(agent);
        var entry = new AgentEntry(agent with { Skills = agents.Skills }, agents, AgentRank.Of(agent, Settings.Strategy)) { IsTaken = isTaken };
        _agents.Add(agent.Name, entry);
        if (!isTaken)
        {
            Enter(entry);
        }
    }

    /// <summary>Takes an agent off the board. False: was not there.</summary>
    public bool RemoveAgent(string name)
    {
        if (!_agents.Remove(name, out var agent))
        {
            return false;
        }

        if (!agent.IsTaken)
        {
            Leave(agent);
        }

        _classes.Leave(agent.Class);
        return true;
    }

    /// <summary>Takes an agent out of the match. False: not there, or taken already.</summary>
    public bool TakeAgent(string name)
    {
        if (_agents.GetValueOrDefault(name) is not { IsTaken: false } agent)
        {
            return false;
        }

        Leave(agent);
        agent.IsTaken = true;
        return true;
    }

    /// <summary>Lets a taken agent be matched again. False: not there, or not taken.</summary>
    public bool GiveBackAgent(string name)
    {
        if (_agents.GetValueOrDefault(name) is not { IsTaken: true } agent)
        {
            return false;
        }

        agent.IsTaken = false;
        Enter(agent);
        return true;
    }

    /// <summary>The agent as the board knows it, or null.</summary>
    public ReadyAgent? FindAgent(string name) => _agents.GetValueOrDefault(name)?.Agent;

    /// <summary>Whether the agent is on the board and being tried.</summary>
    public bool IsAgentTaken(string name) => _agents.GetValueOrDefault(name) is { IsTaken: true };

    private AgentEntry? ReadyOne(string name) => _agents.GetValueOrDefault(name) is { IsTaken: false } agent ? agent : null;

    private void Enter(AgentEntry agent)
    {
        Ready++;
        _classes.Add(agent);
        _kept.Note(agent.Agent.Name, agent);
    }

    private void Leave(AgentEntry agent)
    {
        Ready--;
        _classes.Remove(agent);
        _kept.Note(agent.Agent.Name, null);
    }

    private void Rank()
    {
        // Taken agents are in no set: their rank is made when they are given back, so it is set here too.
        foreach (var agent in _agents.Values.Where(agent => agent.IsTaken))
        {
            agent.Rank = AgentRank.Of(agent.Agent, Settings.Strategy);
        }

        foreach (var agents in _classes.Agents)
        {
            agents.Rank(Settings.Strategy);
        }
    }
}
