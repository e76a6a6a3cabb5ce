using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>
/// Tells queues how the call's waits stand, and agents how its offers and their own legs stand: off-turn, in parallel, and until acknowledged. Derived
/// from stored state, so a restart sends again what it does not know to be acknowledged. A wait is told again as long as it lasts: a queue may have acknowledged it and not
/// know it (decision 0025).
/// </summary>
internal sealed class CallRoutingNotes
{
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly WaitRounds _rounds;
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private CallState _state = CallState.Empty;
    private long _againAt;

    public CallRoutingNotes(CallGrain grain, string id, WaitRounds rounds)
    {
        _rounds = rounds;
        _grain = grain;
        _id = id;
    }

    // A queue that has just come back, or whose store has, serves whom it knows: who is told of late is overtaken meanwhile.
    private Retry ToQueues => field ??= new Retry(_grain, TellQueues, isWaitedFor: true);

    private Retry ToAgents => field ??= new Retry(_grain, TellAgents);

    private Retry Ordering => field ??= new Retry(_grain, Order);

    private DateTimeOffset Now => _grain.Time.GetUtcNow();

    private HashSet<string> Asked => field ??= new(StringComparer.Ordinal);

    private Dictionary<string, OfferNote> UnknownOffers => field ??= new(StringComparer.Ordinal);

    /// <summary>True when everybody was told and has acknowledged how <paramref name="state"/> stands.</summary>
    public bool AreSettled(CallState state) =>
        state.Waits.All(wait => IsTold(wait.Id, FormOf(state, wait))) && state.Offers.All(offer => IsTold(offer.Id, FormOf(offer)))
        && Engagements.Of(_id, state).All(engaged => IsTold(engaged.Leg, FormOf(engaged))) && Untold(state).Length == 0 && !IsToOrder(state);

    /// <summary>Sends what <paramref name="state"/> calls for and was not acknowledged.</summary>
    public void Send(CallState state)
    {
        _state = state;
        if (state.Waits.Any(wait => IsToTell(state, wait)))
        {
            ToQueues.Soon();
        }

        if (IsToOrder(state))
        {
            Ordering.Soon();
        }

        if (state.Offers.Any(IsToTell) || Engagements.Of(_id, state).Any(engaged => !IsTold(engaged.Leg, FormOf(engaged))) || Untold(state).Length > 0)
        {
            ToAgents.Soon();
        }
    }

    /// <summary>An agent asks about an offer: it is told again, or told that there is none.</summary>
    public void Again(CallState state, string agent, string offerId, int epoch, OfferOutcome outcome, DateTimeOffset now)
    {
        _state = state;
        if (state.Offers.Any(offer => offer.Id == offerId))
        {
            _told.Remove(offerId);
            Asked.Add(offerId);
        }
        else
        {
            UnknownOffers[agent] = new OfferNote { OfferId = offerId, Epoch = epoch, CallId = _id, Stage = OfferStage.Ended, Outcome = outcome.ToString(), At = now };
        }

        ToAgents.Soon();
    }

    // A leg is asked for at once, and the agent hears of both together: one write less for each assignment. Until then the agent knows nothing that it
    // needs to, as it is reserved; where the leg takes long it asks, and is told.
    private bool IsToTell(Offer offer) =>
        !IsTold(offer.Id, FormOf(offer)) && (offer is not { IsOpen: true, Leg: null, AcceptedAt: null, AgentCall: null } || Asked.Contains(offer.Id));

    // Who is being offered is known to the queue, and comes back to it with a note.
    private bool IsToTell(CallState state, Wait wait) =>
        !IsTold(wait.Id, FormOf(state, wait)) || (wait.IsOpen && Now.UtcTicks >= _againAt && StandingOf(state, wait) == WaitStanding.Waiting);

    private bool IsTold(string key, string form) => _told.TryGetValue(key, out var told) && told == form;

    private string FormOf(CallState state, Wait wait) =>
        $"{StandingOf(state, wait)}|{wait.EnteredAt.UtcTicks}|{wait.Priority}|{ConversationOf(state)}";

    private string? ConversationOf(CallState state) => CallerLeg.Of(_id, state) is { } leg ? CallRouting.ConversationOf(state, leg) : null;

    private static string FormOf(Offer offer) => $"{StageOf(offer)}|{offer.Leg}";

    private static string FormOf(Engagement engagement) => engagement.IsOver ? "over" : $"engaged|{engagement.Room}";

    private static WaitStanding StandingOf(CallState state, Wait wait) => wait.End switch
    {
        WaitEnd.None => CallRouting.IsOffered(state, wait.Id) || wait.Due != WaitEnd.None ? WaitStanding.Offered : WaitStanding.Waiting,
        WaitEnd.Answered or WaitEnd.Requeued => WaitStanding.Answered,
        WaitEnd.Abandoned => WaitStanding.Abandoned,
        _ => WaitStanding.Left,
    };

    private static OfferStage StageOf(Offer offer) => !offer.IsOpen ? OfferStage.Ended : offer.AcceptedAt is null ? OfferStage.Pending : OfferStage.Accepted;

    private async Task TellQueues()
    {
        var state = _state;
        await Task.WhenAll(state.Waits.Where(wait => IsToTell(state, wait)).Select(wait => Tell(state, wait)));
        _grain.RoutingTold();
    }

    private async Task Tell(CallState state, Wait wait)
    {
        var standing = StandingOf(state, wait);
        var reply = await _grain.Factory.Peer<IQueueGrain>(wait.Queue).NoteWait(new WaitNote
        {
            CallId = _id,
            WaitId = wait.Id,
            Version = state.Version,
            Standing = standing,
            EnteredAt = wait.EnteredAt,
            QueuedAt = wait.QueuedAt,
            Priority = wait.Priority,
            Needs = ReferenceEquals(wait.Needs, CallerNeeds.None) ? null : JsonSerializer.SerializeToUtf8Bytes(wait.Needs, StateJson.Options),
            Leg = CallerLeg.Of(_id, state),
            RegionUrl = state.Party?.RegionUrl,
            CallerNumber = PhoneNumber.TryParse(state.Party?.From, out var number) ? number.Digits : null,
            EndedAt = wait.EndedAt,
            ConversationId = ConversationOf(state),
            IsCallback = state.Callback is { IsPending: true },
            WasLetIn = _told.ContainsKey(wait.Id),
            SentAt = Now,
        });
        _told[wait.Id] = FormOf(state, wait);
        if (standing == WaitStanding.Waiting)
        {
            _againAt = _rounds.Add(_id).UtcTicks;
        }

        if (wait.IsOpen && (reply.Refusal ?? (object?)reply.ResumedFrom) is not null)
        {
            await _grain.QueueReplied(wait.Id, reply);
        }
    }

    private async Task TellAgents()
    {
        var state = _state;
        var offers = state.Offers.Where(IsToTell).Select(Tell);
        var unknown = UnknownOffers.ToArray().Select(async pair =>
        {
            await Desk(pair.Key).NoteOffer(pair.Value with { SentAt = Now });
            UnknownOffers.Remove(pair.Key);
        });
        var engagements = Engagements.Of(_id, state).Where(engaged => !IsTold(engaged.Leg, FormOf(engaged))).Select(async engaged =>
        {
            await Desk(engaged.Agent).NoteEngagement(new EngagementNote { CallId = _id, Leg = engaged.Leg, IsOver = engaged.IsOver, At = engaged.At, IsOutbound = engaged.IsOutbound, Room = engaged.Room, SentAt = Now });
            _told[engaged.Leg] = FormOf(engaged);
        });
        await Task.WhenAll(offers.Concat(unknown).Concat(engagements).Concat(TellPulled(state)));
        _grain.RoutingTold();
    }

    private async Task Tell(Offer offer)
    {
        var from = offer.JoinedAt ?? offer.AcceptedAt;
        if (offer.AgentCall is { } agentCall)
        {
            await _grain.Factory.Peer<ICallRouting>(agentCall).Pulled(_id);
        }

        if (offer.Number is not null || offer.Epoch == 0)
        {
            // Nobody's desk is concerned: a phone, or somebody who was never reserved.
            _told[offer.Id] = FormOf(offer);
            return;
        }

        await Desk(offer.Agent).NoteOffer(new OfferNote
        {
            OfferId = offer.Id,
            Epoch = offer.Epoch,
            CallId = _id,
            Stage = StageOf(offer),
            Outcome = offer.Outcome == OfferOutcome.Pending ? null : offer.Outcome.ToString(),
            At = offer.EndedAt ?? offer.AcceptedAt ?? offer.OfferedAt,
            TalkSeconds = offer is { AcceptedAt: not null, EndedAt: { } ended } ? (int)Math.Max(0, (ended - from!.Value).TotalSeconds) : 0,
            Leg = offer.Leg,
            SentAt = Now,
        });
        _told[offer.Id] = FormOf(offer);
    }

    private bool IsToOrder(CallState state) => state.Ordered is { } order && !IsTold(order.Id, "ordered");

    private async Task Order()
    {
        if (_state.Ordered is { } order && IsToOrder(_state))
        {
            await _grain.Factory.GetGrain<ICallRouting>(order.Id).CallBack(JsonSerializer.SerializeToUtf8Bytes(order, StateJson.Options), Now);
            _told[order.Id] = "ordered";
        }

        _grain.RoutingTold();
    }

    // Their callers would be alone in a room of which they know nothing.
    private IEnumerable<Task> TellPulled(CallState state) => Untold(state).Select(async pulled =>
    {
        await _grain.Factory.Peer<ICallGrain>(pulled).Heal(new EndedLeg { Uuid = _id, Status = "completed", EndTime = new LegView(_id, state).Caller?.EndedAt });
        _told[$"pulled:{pulled}"] = "over";
    });

    private string[] Untold(CallState state) => state.Pulled.IsEmpty || new LegView(_id, state).CallerGoneAt is null
        ? []
        : [.. state.Pulled.Where(pulled => !IsTold($"pulled:{pulled}", "over"))];

    private IAgentDesk Desk(string agent) => _grain.Factory.Peer<IAgentDesk>(agent);
}
