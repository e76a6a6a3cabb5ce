using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>
/// Who waits in one queue, who is ready for it, and which two come together. Plain memory without a clock of its own; for one thread at a time.
/// The same calls with the same seed give the same decisions.
/// <para>
/// Served is always the earliest by <see cref="ServiceKey"/> of the free callers for whom any ready agent fits, by the best of those agents
/// under the strategy. So a caller whom nobody fits never holds up those behind, nobody is passed over by a later caller whom the same agent
/// could have served, and once <see cref="Next"/> gives null no free caller and ready agent that fit are left.
/// </para>
/// <para>
/// Cost: c is the number of distinct requirements among callers plus that of distinct (skills, tier) among agents. A decision, a change of
/// one caller or agent, a step of relaxation: O(log n + c); a place in the queue: O(log n); new settings that change the order: O(n log n).
/// A class seen for the first time: O(c × skills), once.
/// </para>
/// </summary>
public sealed class MatchBoard
{
    private readonly CallerBook _callers = new();
    private readonly Dictionary<string, AgentEntry> _agents = new(StringComparer.Ordinal);
    private readonly ClassTable _classes = new();
    private readonly KeptCallers _kept = new();
    private readonly Choice _choice = new();
    private readonly Random _random;
    private DateTimeOffset _now = DateTimeOffset.MinValue;

    /// <summary>An empty board.</summary>
    /// <param name="settings">Settings of the queue: strategy, aging and ring-all limit count here.</param>
    /// <param name="seed">Of <see cref="QueueStrategy.Random"/>.</param>
    public MatchBoard(QueueSettings settings, int seed)
    {
        Settings = settings;
        _random = new(seed);
    }

    /// <summary>Settings in force.</summary>
    public QueueSettings Settings { get; private set; }

    /// <summary>Callers on the board, those who are being tried too.</summary>
    public int Waiting => _callers.Count;

    /// <summary>Callers who are free: not being tried.</summary>
    public int Free { get; private set; }

    /// <summary>Agents who are ready: not being tried.</summary>
    public int Ready { get; private set; }

    /// <summary>Agents on the board, those who are being tried too.</summary>
    public int Agents => _agents.Count;

    /// <summary>Who is first in the order of service, free or not; null: nobody waits.</summary>
    public WaitingCaller? Head => _callers.Head?.Caller;

    /// <summary>When the board next changes by time alone (a step of needs begins, the time of a preferred agent ends); null: never.</summary>
    public DateTimeOffset? NextDue => _callers.Due is { } first ? new(Math.Min(first.Due, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero) : null;

    /// <summary>Puts a caller on the board, or brings a known one up to date: same wait, as taken or free as before; another wait, free.</summary>
    public void Put(WaitingCaller caller, DateTimeOffset now)
    {
        Advance(now);
        var before = _callers.Find(caller.Call);
        var isTaken = before is { IsTaken: true } && before.Caller.WaitId == caller.WaitId;
        RemoveCaller(caller.Call);

        var plan = _callers.Plan(caller.Needs);
        var needs = caller.Needs.PreferredAgent is null ? plan.Shared : caller.Needs with { Steps = plan.Shared.Steps };
        var entry = new CallerEntry(caller with { Needs = needs }, plan, Key(caller)) { Class = _classes.Join(Requirement.Anybody), IsTaken = isTaken };
        _callers.Add(entry);
        Aim(entry);
        if (!isTaken)
        {
            Enter(entry);
        }
    }

    /// <summary>Takes a caller off the board. False: was not there.</summary>
    public bool RemoveCaller(string call)
    {
        if (_callers.Find(call) is not { } caller)
        {
            return false;
        }

        if (!caller.IsTaken)
        {
            Leave(caller);
        }

        _callers.Remove(caller);
        _classes.Leave(caller.Class);
        return true;
    }

    /// <summary>Takes a caller out of the match; the place stays, and so does the clock of the needs. False: not there, or taken already.</summary>
    public bool TakeCaller(string call)
    {
        if (_callers.Find(call) is not { IsTaken: false } caller)
        {
            return false;
        }

        Leave(caller);
        caller.IsTaken = true;
        return true;
    }

    /// <summary>Lets a taken caller be matched again. False: not there, or not taken.</summary>
    public bool GiveBackCaller(string call)
    {
        if (_callers.Find(call) is not { IsTaken: true } caller)
        {
            return false;
        }

        caller.IsTaken = false;
        Enter(caller);
        return true;
    }

    /// <summary>The caller as the board knows it, or null.</summary>
    public WaitingCaller? FindCaller(string call) => _callers.Find(call)?.Caller;

    /// <summary>Whether the caller is on the board and being tried.</summary>
    public bool IsCallerTaken(string call) => _callers.Find(call) is { IsTaken: true };

    /// <summary>Place of a caller among all who wait, from 1, those who are being tried counted; null: not there.</summary>
    public int? Position(string call) => _callers.Find(call) is { } caller ? _callers.Place(caller) + 1 : null;

    /// <summary>Those who wait, in the order of service.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    public ImmutableArray<WaitingCaller> Page(int skip, int take)
    {
        skip = Math.Clamp(skip, 0, Waiting);
        take = Math.Clamp(take, 0, Waiting - skip);
        var page = ImmutableArray.CreateBuilder<WaitingCaller>(take);
        for (var place = skip; place < skip + take; place++)
        {
            page.Add(_callers[place].Caller);
        }

        return page.MoveToImmutable();
    }

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

    /// <summary>Other settings: hold at once for everybody on the board, taken or free.</summary>
    public void Change(QueueSettings settings)
    {
        var before = Settings;
        Settings = settings;
        if (before.Strategy != settings.Strategy)
        {
            Rank();
        }

        if (before.AgingSeconds != settings.AgingSeconds)
        {
            Rekey();
        }
    }

    /// <summary>Brings the board to a moment: what fell due until then takes effect. An earlier moment than before changes nothing.</summary>
    public void Advance(DateTimeOffset now)
    {
        _now = now > _now ? now : _now;
        while (_callers.Due is { } caller && caller.Due <= _now.UtcTicks)
        {
            if (caller.IsTaken)
            {
                Aim(caller);
                continue;
            }

            Leave(caller);
            Aim(caller);
            Enter(caller);
        }
    }

    /// <summary>The next decision, or null when no free caller and ready agent fit. Its caller and agents are taken with it; ask again until null.</summary>
    public Match? Next(DateTimeOffset now)
    {
        Advance(now);
        if (Free == 0 || Ready == 0 || First() is not { } caller)
        {
            return null;
        }

        Look(caller, Settings.Strategy == QueueStrategy.Random ? _random : null);
        var why = Why(isDrawn: true);
        var count = Settings.Strategy == QueueStrategy.RingAll ? Math.Clamp(Settings.RingAllAtMost, 1, MatchWhy.MostCandidates) : 1;
        var chosen = _choice.Best.Take(count).ToArray();
        TakeCaller(caller.Caller.Call);
        foreach (var agent in chosen)
        {
            TakeAgent(agent.Agent.Name);
        }

        return new() { Caller = caller.Caller, Key = caller.Key, Agents = [.. chosen.Select(agent => agent.Agent)], Why = why };
    }

    /// <summary>Who could have a caller now, and what speaks against the others; null: not there. Takes nobody and draws nobody.</summary>
    public MatchWhy? Explain(string call, DateTimeOffset now)
    {
        Advance(now);
        if (_callers.Find(call) is not { } caller)
        {
            return null;
        }

        Look(caller, null);
        return Why(isDrawn: false);
    }

    private CallerEntry? First()
    {
        var first = _kept.First;
        foreach (var callers in _classes.Callers)
        {
            if (callers.ReadyFits > 0 && callers.Free.Head is { } head && (first is null || head.CompareTo(first) < 0))
            {
                first = head;
            }
        }

        return first;
    }

    private void Look(CallerEntry caller, Random? random)
    {
        if (caller.OnlyAgent is { } name)
        {
            _choice.Only(caller.Class, ReadyOne(name), Ready);
        }
        else
        {
            _choice.Among(caller.Class, _classes.Agents, random);
        }
    }

    private MatchWhy Why(bool isDrawn)
    {
        var candidates = ImmutableArray.CreateBuilder<MatchCandidate>(_choice.Best.Count);
        foreach (var agent in _choice.Best)
        {
            var score = Settings.Strategy == QueueStrategy.Random && !isDrawn ? null : AgentRank.Score(agent.Agent, Settings.Strategy, _now, candidates.Count + 1);
            candidates.Add(new(agent.Agent.Name, score));
        }

        return new()
        {
            Strategy = Settings.Strategy,
            Candidates = candidates.MoveToImmutable(),
            Fitting = _choice.Fitting,
            Refused = _choice.Refused(Agents - Ready),
        };
    }

    private ServiceKey Key(WaitingCaller caller) => ServiceKey.Of(caller.EnteredAt, caller.Priority, Settings.AgingSeconds, caller.Call);

    private AgentEntry? ReadyOne(string name) => _agents.GetValueOrDefault(name) is { IsTaken: false } agent ? agent : null;

    /// <summary>Sets what a caller who is in no set of the match asks for now, and until when.</summary>
    private void Aim(CallerEntry caller)
    {
        var queuedAt = caller.Caller.QueuedAt.UtcTicks;
        // Another machine's clock may be ahead: nobody waits for less than no time.
        var waited = Math.Max(0, _now.UtcTicks - queuedAt);
        var before = caller.Class;
        caller.Class = _classes.Join(caller.Plan.After(waited));
        _classes.Leave(before);

        var keptFor = caller.Caller.Needs.PreferredSeconds * TimeSpan.TicksPerSecond;
        caller.OnlyAgent = waited < keptFor ? caller.Caller.Needs.PreferredAgent : null;
        var next = caller.Plan.NextAfter(waited);
        next = caller.OnlyAgent is null ? next : Math.Min(next, keptFor);
        _callers.Schedule(caller, next == long.MaxValue ? next : queuedAt + next);
    }

    private void Enter(CallerEntry caller)
    {
        Free++;
        if (caller.OnlyAgent is { } name)
        {
            _kept.Add(caller, ReadyOne(name));
        }
        else
        {
            caller.Class.Free.Add(caller);
        }
    }

    private void Leave(CallerEntry caller)
    {
        Free--;
        if (caller.OnlyAgent is { } name)
        {
            _kept.Remove(caller, ReadyOne(name));
        }
        else
        {
            caller.Class.Free.Remove(caller);
        }
    }

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

    private void Rekey()
    {
        CallerEntry[] free = [.. _callers.All.Where(caller => !caller.IsTaken)];
        foreach (var caller in free)
        {
            Leave(caller);
        }

        _callers.Rekey(Key);
        foreach (var caller in free)
        {
            Enter(caller);
        }
    }
}
