using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Calls;

/// <summary>What time does to a call, and what is found out about legs of which nothing was heard.</summary>
internal sealed partial class CallGrain
{
    public async ValueTask Wake()
    {
        await Load();
        Tick();
        if (ReferenceEquals(Committed, Speculative))
        {
            _notes.SendAll(Committed);
            _hangUps?.Look(Committed);
            LookAtRouting(Committed);
        }
    }

    public async ValueTask TellWait()
    {
        await Load();
        if (Committed.Waits.Any(static wait => wait.IsOpen))
        {
            Routing.Look(Committed);
        }
    }

    public ValueTask<OpenLeg[]> SilentLegs(TimeSpan silence) => OpenLegs(Clock.GetUtcNow() - silence);

    public async ValueTask<OpenLeg[]> OpenLegs(DateTimeOffset heardBefore)
    {
        await Load();
        return [.. Healing.OpenLegs(_id, Committed, heardBefore).Select(leg => new OpenLeg(leg, Committed.Party?.RegionUrl))];
    }

    public async ValueTask Heal(EndedLeg leg)
    {
        await Load();
        var end = new LegEnd(leg.Uuid, leg.Status) { StartTime = leg.StartTime, EndTime = leg.EndTime, DurationSeconds = leg.DurationSeconds, Price = leg.Price };
        var (now, healed) = (Clock.GetUtcNow(), false);
        await Keep(state =>
        {
            var next = Healing.Ended(state, _id, end, now);
            healed = !ReferenceEquals(next, state);
            return next;
        });
        if (healed)
        {
            _shared.Metrics.Healed();
        }
    }

    internal ValueTask HungUp(string leg)
    {
        var now = Clock.GetUtcNow();
        return Keep(state => Healing.HungUp(state, _id, leg, now));
    }

    private void Arm(CallState state)
    {
        // A timer that fires early looks again, so that not every event has to move it.
        if (_deadline is not null && !state.HasEnding)
        {
            return;
        }

        if (Phases.Deadline(_id, state) is { } at && (_deadline is null || at < _deadlineAt))
        {
            _deadline?.Dispose();
            _deadlineAt = at;
            var wait = at - Clock.GetUtcNow();
            _deadline = this.RegisterGrainTimer(
                _ =>
                {
                    _deadline?.Dispose();
                    _deadline = null;
                    Tick();
                    Arm(Speculative);
                    return Task.CompletedTask;
                },
                new() { DueTime = wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        }
    }

    private void Tick()
    {
        var now = Clock.GetUtcNow();
        if (Phases.Deadline(_id, Speculative) <= now)
        {
            _shared.Metrics.Presumed();
            Forget(Keep(state => CallRules.Tick(state, _id, now)));
        }
    }
}
