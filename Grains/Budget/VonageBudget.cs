using ContactCenter.Domain.Budget;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Budget;

/// <summary>
/// What this process may ask of the platform (design §4): whatever creates a leg or sends a request takes a token here first. A process
/// alone has the whole rate; one of a cluster has leases (<see cref="BudgetLeases"/>), and its part of n while it has none. Where no
/// platform is configured nothing is counted.
/// </summary>
public sealed class VonageBudget : IDisposable
{
    private static readonly AsyncLocal<BudgetPriority?> Ambient = new();
    private readonly BudgetLane _legs;
    private readonly BudgetLane _requests;
    private readonly bool _isUnlimited;
    private readonly BudgetMetrics _metrics;
    private readonly TimeProvider _clock;

    /// <summary>For the container.</summary>
    internal VonageBudget(IOptions<BudgetOptions> options, IOptions<VonageOptions> vonage, BudgetMetrics metrics, TimeProvider clock)
    {
        _legs = new(options.Value.LegsPerSecond, clock);
        _requests = new(options.Value.RequestsPerSecond, clock);
        _isUnlimited = !vonage.Value.HasPlatform;
        _metrics = metrics;
        _clock = clock;
    }

    /// <summary>How urgent the requests are that this flow of work sends; <see cref="BudgetPriority.Transfer"/> unless it says so by <see cref="As"/>.</summary>
    public static BudgetPriority Priority => Ambient.Value ?? BudgetPriority.Transfer;

    /// <summary>Says how urgent the requests are that this flow of work sends, until it is disposed.</summary>
    public static IDisposable As(BudgetPriority priority)
    {
        var before = Ambient.Value;
        Ambient.Value = priority;
        return new Restore(before);
    }

    /// <summary>Takes the token of a leg that an NCCO would create; never waits.</summary>
    /// <returns>False when the caller should hear something else first and come back.</returns>
    public bool TryTakeLeg()
    {
        if (_isUnlimited || _legs.TryTake(BudgetPriority.Connect))
        {
            return true;
        }

        _metrics.Refused(BudgetKind.Leg);
        return false;
    }

    /// <summary>Whether a token could be had now without waiting; takes none.</summary>
    public bool HasRoom(BudgetKind kind, BudgetPriority priority) => _isUnlimited || Lane(kind).HasRoom(priority);

    /// <summary>Takes a token, waiting for it in the order of urgency.</summary>
    /// <returns>False: too many wait (<see cref="BudgetLane.MostWaiting"/>), and there is no token.</returns>
    public async ValueTask<bool> Wait(BudgetKind kind, BudgetPriority priority, CancellationToken cancellationToken)
    {
        if (_isUnlimited)
        {
            return true;
        }

        var started = _clock.GetTimestamp();
        if (!await Lane(kind).Wait(priority, cancellationToken))
        {
            _metrics.TurnedAway(kind);
            return false;
        }

        _metrics.Waited(kind, priority, _clock.GetElapsedTime(started));
        return true;
    }

    /// <summary>The platform answered 429: the rate shrinks and comes back by itself.</summary>
    public void Throttled(BudgetKind kind)
    {
        _metrics.Throttled(kind);
        Lane(kind).Throttled();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _legs.Dispose();
        _requests.Dispose();
    }

    internal BudgetLane Lane(BudgetKind kind) => kind == BudgetKind.Leg ? _legs : _requests;

    private sealed class Restore(BudgetPriority? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
