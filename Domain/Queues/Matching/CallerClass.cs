namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Callers who ask for the same now.</summary>
internal sealed class CallerClass(Requirement requirement)
{
    private Verdict[] _verdicts = [];

    public Requirement Requirement { get; } = requirement;

    /// <summary>Those who are free and not kept for one agent.</summary>
    public FreeCallers Free { get; } = new();

    /// <summary>Callers whose class it is, taken and kept ones too.</summary>
    public int Users { get; set; }

    /// <summary>How many classes with a ready agent fit.</summary>
    public int ReadyFits { get; set; }

    public Verdict On(AgentClass agents) => _verdicts[agents.Slot];

    /// <summary>Remembers what is thought of a class of agents.</summary>
    public void Judge(AgentClass agents)
    {
        if (agents.Slot >= _verdicts.Length)
        {
            Array.Resize(ref _verdicts, Math.Max(agents.Slot + 1, _verdicts.Length * 2));
        }

        _verdicts[agents.Slot] = Requirement.Judge(agents.Profile);
    }
}
