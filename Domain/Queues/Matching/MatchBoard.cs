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
public sealed partial class MatchBoard
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
        TakeCaller(caller.Caller.Call);
        return Take(caller, _choice.Best.Take(count), why);
    }

    /// <summary>
    /// Further agents for a caller who is being tried, best first: whom <see cref="QueueStrategy.RingAll"/> rings beside those who are rung already. Null:
    /// none is ready and fits, or nobody tries the caller. They are taken with it. To be asked once <see cref="Next"/> gives null, as callers for whom
    /// nobody is rung come first.
    /// </summary>
    /// <param name="call">The caller.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="except">Names of those who are not to be rung again.</param>
    /// <param name="now">Now.</param>
    public Match? Further(string call, int atMost, IReadOnlySet<string> except, DateTimeOffset now)
    {
        Advance(now);
        if (Ready == 0 || atMost <= 0 || _callers.Find(call) is not { IsTaken: true } caller)
        {
            return null;
        }

        Look(caller, null);
        var why = Why(isDrawn: false);
        AgentEntry[] chosen = [.. _choice.Best.Where(agent => !except.Contains(agent.Agent.Name)).Take(atMost)];
        return chosen.Length == 0 ? null : Take(caller, chosen, why) with { IsFurther = true };
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

    private Match Take(CallerEntry caller, IEnumerable<AgentEntry> chosen, MatchWhy why)
    {
        ImmutableArray<ReadyAgent> agents = [.. chosen.Select(agent => agent.Agent)];
        foreach (var agent in agents)
        {
            TakeAgent(agent.Name);
        }

        return new() { Caller = caller.Caller, Key = caller.Key, Agents = agents, Why = why };
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
}
