using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Legs;

/// <summary>At most so many new outbound legs in any second, for REST and <c>connect</c> together (facts §1.12). Used on the loop.</summary>
/// <param name="loop">Time.</param>
/// <param name="perSecond">Legs; 0 or less is no limit.</param>
public sealed class LegLimiter(ISimLoop loop, int perSecond = 3)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>How often a leg was refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Takes a place; false when the second is full. Legs over the limit are refused, not queued.</summary>
    public bool TryTake()
    {
        if (perSecond <= 0)
        {
            return true;
        }

        while (_taken.TryPeek(out var oldest) && loop.Now - oldest >= TimeSpan.FromSeconds(1))
        {
            _taken.Dequeue();
        }

        if (_taken.Count >= perSecond)
        {
            Refused++;
            return false;
        }

        _taken.Enqueue(loop.Now);
        return true;
    }
}
