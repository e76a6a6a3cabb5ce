using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Agents;

/// <summary>Asks calls what became of what has been open for long. An agent is never freed on a guess: the call's answer frees it.</summary>
internal sealed class DeskQuestions
{
    private readonly AgentGrain _grain;
    private readonly string _agent;
    private readonly IDeskPeers _peers;
    private readonly TimeProvider _clock;
    private readonly Alarm _alarm;
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);

    public DeskQuestions(AgentGrain grain, string agent, IDeskPeers peers, TimeProvider clock)
    {
        _grain = grain;
        _agent = agent;
        _peers = peers;
        _clock = clock;
        var retry = new Retry(grain, Ask);
        _alarm = new Alarm(grain, clock, retry.Soon);
    }

    /// <summary>Arms the next question that <paramref name="state"/> calls for.</summary>
    public void Look(DeskState state)
    {
        DateTimeOffset? first = null;
        var due = Due(state).ToArray();
        foreach (var (_, at) in due)
        {
            first = first < at ? first : at;
        }

        // What is over is not asked about again.
        foreach (var over in _asked.Keys.Where(asked => !Array.Exists(due, open => open.Key == asked)).ToArray())
        {
            _asked.Remove(over);
        }

        _alarm.Set(first);
    }

    private async Task Ask()
    {
        var (state, now) = (_grain.Desk, _clock.GetUtcNow());
        Exception? failure = null;
        foreach (var (key, _) in Due(state).Where(due => due.At <= now).ToArray())
        {
            try
            {
                await Ask(state, key);
                _asked[key] = now;
            }
            catch (Exception e)
            {
                failure ??= e;
            }
        }

        if (failure is not null)
        {
            // Still due: the alarm would ring at once, again and again, where the retry waits.
            throw new GrainRestartingException("Not every call could be asked", failure);
        }

        Look(_grain.Desk);
    }

    private async Task Ask(DeskState state, string key)
    {
        if (state.Reservation is { } offer && offer.OfferId == key)
        {
            await _peers.AskOffer(offer.CallId, _agent, offer.OfferId, offer.Epoch);
        }
        else if (state.Engagements.FirstOrDefault(known => known.Leg == key) is { } engagement
            && !(await _peers.OpenLegs(engagement.CallId)).Contains(engagement.Leg))
        {
            await _grain.Lost(engagement.Leg);
        }
    }

    private IEnumerable<(string Key, DateTimeOffset At)> Due(DeskState state)
    {
        if (DeskDoubts.About(state.Reservation) is { } doubt)
        {
            yield return (state.Reservation!.OfferId, Next(state.Reservation.OfferId, doubt.First, doubt.Every));
        }

        foreach (var engagement in state.Engagements)
        {
            yield return (engagement.Leg, Next(engagement.Leg, engagement.Since + DeskDoubts.Talking, DeskDoubts.Talking));
        }
    }

    private DateTimeOffset Next(string key, DateTimeOffset first, TimeSpan every) =>
        _asked.TryGetValue(key, out var asked) && asked + every > first ? asked + every : first;
}
