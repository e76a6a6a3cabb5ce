using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Hosting;

/// <summary>
/// Kills the gateway in the middle of its work, in the moment when it gets a webhook, and starts it again some simulated seconds later.
/// </summary>
/// <param name="simulator">The platform that goes on meanwhile.</param>
/// <param name="gateway">The gateway.</param>
/// <param name="clock">Its clock in driven time; null in real time.</param>
/// <param name="real">Real time.</param>
internal sealed class GatewayOutage(SimulatorHost simulator, OwnedGateway gateway, OutageClock? clock, TimeProvider real)
{
    private readonly Random _draws = new(simulator.Options.Seed);
    private TimeSpan? _armed;
    private Task _killed = Task.CompletedTask;

    /// <summary>How often it was killed so far.</summary>
    public int Count { get; private set; }

    /// <summary>Plans it. Call on the loop.</summary>
    /// <param name="at">Moments after now; with the first webhook after each the gateway dies.</param>
    /// <param name="down">How long it is away, simulated.</param>
    public void Plan(IEnumerable<TimeSpan> at, TimeSpan down)
    {
        simulator.Journal.Subscribe(seen =>
        {
            if (seen is WebhookSent && _armed is { } away)
            {
                _armed = null;
                simulator.Loop.After(TimeSpan.Zero, () => Kill(away));
            }
        });
        foreach (var moment in at)
        {
            simulator.Loop.After(moment, () => _armed = down);
        }
    }

    private void Kill(TimeSpan down)
    {
        Count++;
        clock?.Gone();
        simulator.Journal.Tell(new GatewayStopped(simulator.Loop.Now));

        // In real milliseconds, so that it hits the work anywhere: before it, within it, after it.
        var within = TimeSpan.FromMilliseconds(_draws.NextDouble() * 5);
        _killed = Task.Run(async () =>
        {
            await Task.Delay(within, real);
            await gateway.Kill();
        });
        simulator.Loop.After(down, Restart);
    }

    private void Restart()
    {
        if (clock is null)
        {
            simulator.Loop.Outside(
                async _ =>
                {
                    await StartAgain(null);
                    return true;
                },
                _ => simulator.Journal.Tell(new GatewayStarted(simulator.Loop.Now)));
            return;
        }

        // Simulated time stands for as long as the start takes: nothing else may happen meanwhile, so the loop is held. The new process
        // begins at that time. To move it there afterwards would need a loop that answers what it asks of the platform meanwhile.
        StartAgain(simulator.Loop.Now).GetAwaiter().GetResult();
        clock.Back();

        // What is posted makes the loop ask it when its next timer falls due.
        simulator.Loop.Post(() => simulator.Journal.Tell(new GatewayStarted(simulator.Loop.Now)));
    }

    private Task StartAgain(DateTimeOffset? from) => Task.Run(async () =>
    {
        await _killed;
        await gateway.Start(CancellationToken.None, from);
    });
}
