using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Grains.Dialling;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Conversations;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Everything that follows, off-turn, from how a call's waits and offers are stored.</summary>
internal sealed class CallRoutingWork
{
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly VonageCallsClient? _client;
    private readonly VonageConversationsClient? _rooms;
    private readonly QueueCatalog _queues;
    private readonly DialGate _dialling;
    private readonly ILogger _log;
    private readonly CallRoutingNotes _notes;
    private IGrainTimer? _timer;
    private DateTimeOffset _timerAt;

    /// <param name="grain">The call.</param>
    /// <param name="id">Its id.</param>
    /// <param name="client">The platform's legs; null where there is no platform.</param>
    /// <param name="rooms">The platform's rooms; null where there is no platform.</param>
    /// <param name="queues">Settings of queues.</param>
    /// <param name="dialling">Judges what is dialled.</param>
    /// <param name="rounds">Lets callers who wait be told again.</param>
    /// <param name="log">Where failures go.</param>
    public CallRoutingWork(CallGrain grain, string id, VonageCallsClient? client, VonageConversationsClient? rooms, QueueCatalog queues, DialGate dialling, WaitRounds rounds, ILogger log)
    {
        _queues = queues;
        _dialling = dialling;
        _grain = grain;
        _id = id;
        _client = client;
        _rooms = rooms;
        _log = log;
        _notes = new CallRoutingNotes(grain, id, rounds);
    }

    // Thousands wait for whom none of it is to be done yet: what is not needed is not there.
    private CallOffers Offers => field ??= new CallOffers(_grain, _id, _client, _log);

    private CallMedia Media => field ??= new CallMedia(_grain, _id, _client, _rooms);

    private CallMoves Moves => field ??= new CallMoves(_grain, _id, _client, Media, Keys, _log);

    private CallCallback Callback => field ??= new CallCallback(_grain, _id, _queues, _dialling);

    private CallKeys Keys => field ??= new CallKeys(_grain, _id, _client, _log);

    /// <summary>True when everybody knows how <paramref name="state"/> stands, and nothing is under way.</summary>
    public bool IsSettled(CallState state) => !state.IsRouting && _notes.AreSettled(state);

    /// <summary>The state was read: another activation may have begun what is open.</summary>
    public void Restored(CallState state)
    {
        if (!state.Offers.IsEmpty)
        {
            Offers.Restored(state);
        }

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

        if (!state.Offers.IsEmpty)
        {
            Offers.Look(state, _grain.Time.GetUtcNow());
        }

        if (state.Hold is { IsOpen: true } || state.Recording is { IsOpen: true })
        {
            Media.Look(state);
        }

        if (CallbackRules.IsToDial(state))
        {
            Callback.Look();
        }

        if (WaitKeys.AreDue(state))
        {
            Keys.Look();
        }

        if (state.Move is not null)
        {
            Moves.Look();
        }

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
