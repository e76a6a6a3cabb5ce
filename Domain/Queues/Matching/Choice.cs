using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Looks through the classes of agents for a caller: the best few, and what speaks against the others. O(c + log n).</summary>
internal sealed class Choice
{
    private readonly AgentClass[] _classes = new AgentClass[MatchWhy.MostCandidates];
    private readonly int[] _next = new int[MatchWhy.MostCandidates];
    private readonly int[] _refused = new int[Enum.GetValues<MatchRefusal>().Length];
    private readonly List<AgentClass> _fitting = [];

    /// <summary>The best of those who fit, best first, up to <see cref="MatchWhy.MostCandidates"/>.</summary>
    public List<AgentEntry> Best { get; } = new(MatchWhy.MostCandidates);

    /// <summary>How many fit.</summary>
    public int Fitting { get; private set; }

    /// <summary>Looks for a caller who takes anybody who fits.</summary>
    /// <param name="asked">Class of the caller.</param>
    /// <param name="all">Classes of agents.</param>
    /// <param name="random">Where the agents are drawn from instead of ranked; null: ranked.</param>
    public void Among(CallerClass asked, ReadOnlySpan<AgentClass> all, Random? random)
    {
        Clear();
        foreach (var agents in all)
        {
            if (agents.Ready == 0)
            {
                continue;
            }

            var verdict = asked.On(agents);
            if (verdict == Verdict.Fits)
            {
                _fitting.Add(agents);
                Fitting += agents.Ready;
            }
            else
            {
                _refused[(int)verdict - 1] += agents.Ready;
            }
        }

        if (random is null)
        {
            Ranked();
        }
        else
        {
            Drawn(random);
        }
    }

    /// <summary>Looks for a caller who is kept for one agent; <paramref name="agent"/> null: that one is not ready.</summary>
    public void Only(CallerClass asked, AgentEntry? agent, int ready)
    {
        Clear();
        _refused[(int)MatchRefusal.PreferredAgentOnly] = ready - (agent is null ? 0 : 1);
        if (agent is null)
        {
            return;
        }

        var verdict = asked.On(agent.Class);
        if (verdict == Verdict.Fits)
        {
            Fitting = 1;
            Best.Add(agent);
        }
        else
        {
            _refused[(int)verdict - 1]++;
        }
    }

    public ImmutableSortedDictionary<MatchRefusal, int> Refused(int taken)
    {
        _refused[(int)MatchRefusal.OnOffer] = taken;
        var counted = ImmutableSortedDictionary.CreateBuilder<MatchRefusal, int>();
        for (var reason = 0; reason < _refused.Length; reason++)
        {
            if (_refused[reason] > 0)
            {
                counted.Add((MatchRefusal)reason, _refused[reason]);
            }
        }

        return counted.ToImmutable();
    }

    private void Clear()
    {
        Best.Clear();
        _fitting.Clear();
        Array.Clear(_refused);
        Fitting = 0;
    }

    // The ten best are found in the ten classes whose best are best.
    private void Ranked()
    {
        var count = 0;
        foreach (var agents in _fitting)
        {
            if (count == _classes.Length && agents.Best!.CompareTo(_classes[^1].Best) > 0)
            {
                continue;
            }

            var place = count < _classes.Length ? count++ : count - 1;
            for (; place > 0 && agents.Best!.CompareTo(_classes[place - 1].Best) < 0; place--)
            {
                _classes[place] = _classes[place - 1];
            }

            _classes[place] = agents;
        }

        Array.Clear(_next);
        while (Best.Count < Math.Min(Fitting, MatchWhy.MostCandidates))
        {
            var (best, from) = (default(AgentEntry), 0);
            for (var i = 0; i < count; i++)
            {
                var next = _next[i] == 0 ? _classes[i].Best : _next[i] < _classes[i].Ready ? _classes[i][_next[i]] : null;
                if (next is not null && (best is null || next.CompareTo(best) < 0))
                {
                    (best, from) = (next, i);
                }
            }

            Best.Add(best!);
            _next[from]++;
        }

        Array.Clear(_classes);
    }

    // Without replacement: a number among those not drawn yet, moved past each drawn one that is not above it, in ascending order.
    private void Drawn(Random random)
    {
        Span<int> drawn = stackalloc int[MatchWhy.MostCandidates];
        for (var count = 0; count < Math.Min(Fitting, MatchWhy.MostCandidates); count++)
        {
            var number = random.Next(Fitting - count);
            var place = 0;
            for (; place < count && number >= drawn[place]; place++)
            {
                number++;
            }

            drawn[place..count].CopyTo(drawn[(place + 1)..]);
            drawn[place] = number;
            Best.Add(At(number));
        }
    }

    private AgentEntry At(int number)
    {
        foreach (var agents in _fitting)
        {
            if (number < agents.Ready)
            {
                return agents[number];
            }

            number -= agents.Ready;
        }

        throw new InvalidOperationException("A number was drawn beyond the agents who fit.");
    }
}
