using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>All callers of a board, by id, in the order of service, and by when they fall due.</summary>
internal sealed class CallerBook
{
    private readonly Dictionary<string, CallerEntry> _byCall = new(StringComparer.Ordinal);
    private readonly SortedSet<CallerEntry> _due = new(Comparer<CallerEntry>.Create(ByDue));

    // The tree keeps the size of its branches: place of a caller, and caller at a place, in O(log n).
    private readonly ImmutableSortedSet<CallerEntry>.Builder _order = ImmutableSortedSet.CreateBuilder<CallerEntry>();
    private readonly Dictionary<NeedPlan, NeedPlan> _plans = [];

    public int Count => _byCall.Count;

    public CallerEntry? Head => _order.Count == 0 ? null : _order[0];

    public CallerEntry? Due => _due.Count == 0 ? null : _due.Min;

    public CallerEntry? Find(string call) => _byCall.GetValueOrDefault(call);

    public CallerEntry this[int place] => _order[place];

    public int Place(CallerEntry caller) => _order.IndexOf(caller);

    public void Add(CallerEntry caller)
    {
        _byCall.Add(caller.Caller.Call, caller);
        _order.Add(caller);
    }

    public void Remove(CallerEntry caller)
    {
        Schedule(caller, long.MaxValue);
        _byCall.Remove(caller.Caller.Call);
        _order.Remove(caller);
        if (--caller.Plan.Users == 0)
        {
            _plans.Remove(caller.Plan);
        }
    }

    public void Schedule(CallerEntry caller, long due)
    {
        if (caller.Due != long.MaxValue)
        {
            _due.Remove(caller);
        }

        caller.Due = due;
        if (due != long.MaxValue)
        {
            _due.Add(caller);
        }
    }

    /// <summary>The one plan of all who ask alike, with one user more.</summary>
    public NeedPlan Plan(CallerNeeds needs)
    {
        var plan = new NeedPlan(needs);
        if (!_plans.TryAdd(plan, plan))
        {
            plan = _plans[plan];
        }

        plan.Users++;
        return plan;
    }

    /// <summary>Gives everybody another key.</summary>
    public void Rekey(Func<WaitingCaller, ServiceKey> key)
    {
        _order.Clear();
        foreach (var caller in _byCall.Values)
        {
            caller.Key = key(caller.Caller);
        }

        _order.UnionWith(_byCall.Values);
    }

    public IEnumerable<CallerEntry> All => _byCall.Values;

    private static int ByDue(CallerEntry? left, CallerEntry? right)
    {
        var order = left!.Due.CompareTo(right!.Due);
        return order != 0 ? order : string.CompareOrdinal(left.Caller.Call, right.Caller.Call);
    }
}
