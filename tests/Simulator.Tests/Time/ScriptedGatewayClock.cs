using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Tests.Time;

/// <summary>A gateway's clock with timers of its own, and a record of where it was moved.</summary>
internal sealed class ScriptedGatewayClock : IGatewayClock
{
    private readonly SortedSet<DateTimeOffset> _due = [];

    public List<DateTimeOffset> Moves { get; } = [];

    public DateTimeOffset Now { get; private set; }

    /// <summary>Runs within a step, before it is answered.</summary>
    public Func<DateTimeOffset, Task> Within { get; set; } = _ => Task.CompletedTask;

    public void Arm(DateTimeOffset due)
    {
        lock (_due)
        {
            _due.Add(due);
        }
    }

    public async Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel)
    {
        Moves.Add(now);
        Now = now;
        await Within(now);
        lock (_due)
        {
            _due.RemoveWhere(due => due <= now);
            return _due.Count == 0 ? null : _due.Min;
        }
    }
}
