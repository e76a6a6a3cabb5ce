using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Conversations;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Everything that follows, off-turn, from how a call's waits and offers are stored.</summary>
internal sealed class CallRoutingWork
{
    private readonly CallGrain _grain;
    private readonly CallOffers _offers;
    private readonly CallMoves _moves;
    private readonly CallRoutingNotes _notes;
    private readonly CallMedia _media;
    private IGrainTimer? _timer;
    private DateTimeOffset _timerAt;

    /// <param name="grain">The call.</param>
    /// <param name="id">Its id.</param>
    /// <param name="client">The platform's legs; null where there is no platform.</param>
    /// <param name="rooms">The platform's rooms; null where there is no platform.</param>
    /// <param name="log">Where failures go.</param>
    public CallRoutingWork(CallGrain grain, string id, VonageCallsClient? client, VonageConversationsClient? rooms, ILogger log)
    {
        _grain = grain;
        _media = new CallMedia(grain, id, client, rooms);
        _offers = new CallOffers(grain, id, client, log);
        _moves = new CallMoves(grain, id, client, _media, log);
        _notes = new CallRoutingNotes(grain, id);
    }

    /// <summary>True when everybody knows how <paramref name="state"/> stands, and nothing is under way.</summary>
    public bool IsSettled(CallState state) => !state.IsRouting && _notes.AreSettled(state);

    /// <summary>The state was read: another activation may have begun what is open.</summary>
    public void Restored(CallState state)
    {
        _offers.Restored(state);
        Look(state);
    }

    /// <summary>Sees to what <paramref name="state"/> calls for.</summary>
    public void Look(CallState state)
    {
        _notes.Send(state);
        if (!state.IsRouting)
        {
            return;
        }

        _offers.Look(state, _grain.Time.GetUtcNow());
        _media.Look(state);
        _moves.Look(state.Move);
        Arm(CallRouting.Deadline(state));
    }

    /// <inheritdoc cref="CallRoutingNotes.Again"/>
    public void Again(CallState state, string agent, string offerId, int epoch, OfferOutcome outcome, DateTimeOffset now) => _notes.Again(state, agent, offerId, epoch, outcome, now);

    private void Arm(DateTimeOffset? deadline)
    {
        if (deadline is not { } at || (_timer is not null && _timerAt <= at))
        {
            return;
        }

        _timer?.Dispose();
        _timerAt = at;
        var wait = at - _grain.Time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            // Looked at already; whoever waits for the platform's word looks again by itself.
            _timer = null;
            return;
        }

        _timer = _grain.RegisterGrainTimer(
            async _ =>
            {
                _timer?.Dispose();
                _timer = null;
                await _grain.Conclude();
                Look(_grain.Now);
            },
            new() { DueTime = wait, Period = Timeout.InfiniteTimeSpan, Interleave = true, KeepAlive = true });
    }
}
