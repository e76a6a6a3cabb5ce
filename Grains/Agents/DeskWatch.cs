using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Watches;

namespace ContactCenter.Grains.Agents;

/// <summary>Sees to it that Watch knows an agent who is at work, before anybody is told so, and forgets one who is offline and has nothing left to tell.</summary>
internal sealed class DeskWatch
{
    private readonly AgentGrain _grain;
    private readonly IWatchGrain _watch;
    private readonly string _id;
    private readonly Retry _retry;
    private Task? _watched;
    private Task _unwatched = Task.CompletedTask;
    private bool _mayBeKnown = true;

    public DeskWatch(AgentGrain grain, string agent, IGrainFactory grains)
    {
        _grain = grain;
        _id = WatchIds.Agent + agent;
        _watch = grains.Peer<IWatchGrain>(WatchShard.Of(_id));
        _retry = new Retry(grain, Remove);
    }

    /// <summary>True while something could be left undone if nobody woke the agent.</summary>
    public static bool IsNeeded(DeskState state) =>
        state.Presence != Presence.Offline || state.IsBusy || !state.Leaving.IsEmpty || !state.Outbox.IsEmpty;

    /// <summary>Completes when Watch has stored that this agent is at work; tried again after a failure.</summary>
    public Task Watched(DeskState state)
    {
        if (!IsNeeded(state))
        {
            return Task.CompletedTask;
        }

        if (_watched is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _watched = Add();
        }

        return _watched;

        async Task Add()
        {
            await _unwatched.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            _mayBeKnown = true;
            await _watch.Add(_id);
        }
    }

    /// <summary>Ends the watch if nothing is left to do.</summary>
    public void Settle()
    {
        if (_mayBeKnown && _grain.IsSettled)
        {
            _retry.Soon();
        }
    }

    private async Task Remove()
    {
        if (_watched is { } watched)
        {
            // A removal must not overtake what added the agent.
            await watched.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        if (_grain.IsSettled)
        {
            // From here on a new command must be watched anew, and after the removal.
            _watched = null;
            _unwatched = _watch.Remove(_id).AsTask();
            await _unwatched;
            _mayBeKnown = _watched is not null;
        }
    }
}
