namespace ContactCenter.Domain.Budget;

/// <summary>
/// Those who wait for a token, in order: whoever came first, each less urgent priority counting as if it had come two seconds later. So the
/// urgent overtake, and nobody can be overtaken for longer than that. No clock of its own; not thread-safe.
/// </summary>
/// <typeparam name="T">What stands for one that waits.</typeparam>
public sealed class BudgetQueue<T>
    where T : class
{
    /// <summary>How long one priority may make the next one wait.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly PriorityQueue<T, (DateTimeOffset Turn, long Number)> _waiting = new();
    private long _number;

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Whose turn it is; null when nobody waits.</summary>
    public T? First => _waiting.TryPeek(out var first, out _) ? first : null;

    /// <summary>Lets somebody wait.</summary>
    public void Add(T item, BudgetPriority priority, DateTimeOffset now) => _waiting.Enqueue(item, (TurnOf(priority, now), _number++));

    /// <summary>Takes out whose turn it is.</summary>
    public void RemoveFirst() => _waiting.Dequeue();

    /// <summary>Whether one that comes now is before all who wait.</summary>
    public bool GoesFirst(BudgetPriority priority, DateTimeOffset now) => !_waiting.TryPeek(out _, out var first) || TurnOf(priority, now) < first.Turn;

    private static DateTimeOffset TurnOf(BudgetPriority priority, DateTimeOffset now) => now + ((int)priority * Step);
}
