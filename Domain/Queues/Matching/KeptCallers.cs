namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Free callers who are kept for one agent by name for now, in the order of service for each.</summary>
internal sealed class KeptCallers
{
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly SortedSet<CallerEntry> _servable = [];

    /// <summary>The first whose agent is ready and fits, or null.</summary>
    public CallerEntry? First => _servable.Min;

    public void Add(CallerEntry caller, AgentEntry? ready)
    {
        var name = caller.OnlyAgent!;
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups.Add(name, group = new());
        }

        if (!group.ByClass.TryGetValue(caller.Class, out var callers))
        {
            group.ByClass.Add(caller.Class, callers = new());
        }

        callers.Add(caller);
        Show(group, ready);
    }

    public void Remove(CallerEntry caller, AgentEntry? ready)
    {
        var group = _groups[caller.OnlyAgent!];
        var callers = group.ByClass[caller.Class];
        callers.Remove(caller);
        if (callers.Head is null)
        {
            group.ByClass.Remove(caller.Class);
        }

        Show(group, ready);
        if (group.ByClass.Count == 0)
        {
            _groups.Remove(caller.OnlyAgent!);
        }
    }

    /// <summary>The agent became ready, or is no longer (<paramref name="ready"/> null).</summary>
    public void Note(string agent, AgentEntry? ready)
    {
        if (_groups.TryGetValue(agent, out var group))
        {
            Show(group, ready);
        }
    }


    private void Show(Group group, AgentEntry? ready)
    {
        CallerEntry? first = null;
        foreach (var (callers, free) in group.ByClass)
        {
            if (ready is not null && callers.On(ready.Class) == Verdict.Fits && (first is null || free.Head!.CompareTo(first) < 0))
            {
                first = free.Head;
            }
        }

        if (ReferenceEquals(first, group.Shown))
        {
            return;
        }

        if (group.Shown is { } before)
        {
            _servable.Remove(before);
        }

        if (first is not null)
        {
            _servable.Add(first);
        }

        group.Shown = first;
    }

    private sealed class Group
    {
        public Dictionary<CallerClass, FreeCallers> ByClass { get; } = [];

        /// <summary>The one among <see cref="_servable"/>.</summary>
        public CallerEntry? Shown { get; set; }
    }
}
