using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Operations;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Calls.Routing;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Calls;

/// <summary>Waits and offers: the rules are in <c>Domain/Calls/Routing</c>, what follows from stored state in <see cref="CallRoutingWork"/>.</summary>
internal sealed partial class CallGrain
{
    internal CallState Now => Committed;

    internal TimeProvider Time => Clock;

    /// <summary>The caller's leg; where the customer of a callback was not reached, a name that no leg has.</summary>
    internal string Caller => CallerLeg.Of(_id, Speculative) ?? _id;

    internal ContinuationUrls Urls => _shared.Router.Urls(Speculative.BaseUrl ?? "");

    public async ValueTask<OfferReply> Offer(OfferProposal proposal)
    {
        await Load();
        var now = Clock.GetUtcNow();
        var offer = new Offer
        {
            Id = proposal.OfferId,
            Epoch = proposal.Epoch,
            Agent = proposal.Agent,
            Queue = proposal.Queue,
            WaitId = proposal.WaitId,
            OfferedAt = now,
            RingSeconds = proposal.RingSeconds,
            Whisper = proposal.Whisper,
            CallerId = proposal.CallerId,
            Record = proposal.Record,
            Why = proposal.Why,
        };
        string? refusal = null;
        await Keep(state =>
        {
            (var next, refusal) = OfferRules.Proposed(state, _id, offer, proposal.AtMost, now);
            return next;
        });
        return new OfferReply(refusal) { Version = Committed.Version };
    }

    public async ValueTask<NccoReply> PickUp(WebhookMessage webhook)
    {
        if (webhook.Place is not { Offer: { } offerId } place || AnswerRequest.Parse(webhook.Body) is not { IsOk: true, Value.Uuid: { } leg })
        {
            return new NccoReply { Ncco = OfferNcco.NoOffer.ToUtf8() };
        }

        await Load();
        var now = Clock.GetUtcNow();
        var verdict = PickUpVerdict.Unknown;
        await Keep(state =>
        {
            (var next, verdict) = OfferRules.PickedUp(state, _id, offerId, place.Epoch, leg, now);
            return verdict == PickUpVerdict.Won
                ? OfferRules.Joins(next, offerId, () => SentNcco.Of(NccoOf(next, PickUpVerdict.Won, offerId, webhook.BaseUrl), _id, next.Party))
                : next;
        });
        return new NccoReply { Ncco = NccoOf(Committed, verdict, offerId, webhook.BaseUrl).ToUtf8() };
    }

    public async ValueTask<bool> LeaveQueue(string waitId, string reason)
    {
        await Load();
        var isOpen = false;
        await Keep(state =>
        {
            isOpen = state.Waits is [.., { IsOpen: true } wait] && wait.Id == waitId;
            return WaitRules.Leave(state, waitId, WaitEnds.Read(reason) ?? WaitEnd.Removed);
        });
        return isOpen;
    }

    public async ValueTask AskOffer(string agent, string offerId, int epoch)
    {
        await Load();
        await AtNow((state, now) => OfferRules.Denied(state, offerId, agent, epoch, now));
        Routing.Again(Committed, agent, offerId, epoch, OfferOutcome.Rescinded, Clock.GetUtcNow());
    }

    public async ValueTask Pulled(string callId)
    {
        await Load();
        await Keep(state => state.Pulled.Contains(callId) ? state : state with { Pulled = state.Pulled.Add(callId) });
    }

    public async ValueTask<CommandReply> OrderCallBack(byte[] order, DateTimeOffset sentAt)
    {
        await Load();
        var asked = JsonSerializer.Deserialize<CallbackOrder>(order, StateJson.Options)!;
        if (Speculative.Callback?.Order is { } known)
        {
            await Keep(static state => state);
            return Reply(Committed.Version, known.IsLike(asked) ? [] : [new(OperationMemory.Mismatch, "This idempotency key was used for another callback; choose a new one.")]);
        }

        if (await Commands.Judge(asked) is { } refusal)
        {
            return Reply(Committed.Version, [refusal]);
        }

        await CallBack(order, sentAt);
        return Reply(Committed.Version, []);
    }

    public async ValueTask CallBack(byte[] order, DateTimeOffset sentAt)
    {
        var clock = new PeerClock(sentAt, Clock.GetUtcNow());
        await Load();
        var asked = JsonSerializer.Deserialize<CallbackOrder>(order, StateJson.Options)!;
        asked = asked with { EnteredAt = clock.Ours(asked.EnteredAt), AskedAt = clock.Ours(asked.AskedAt) };
        var terms = (await _shared.Queues.Settings(asked.Queue))?.Callbacks ?? new();
        await AtNow((state, now) => CallbackRules.Begun(state, asked, terms, now));
    }

    public async ValueTask<CommandReply> Act(CallCommand command)
    {
        await Load();
        var fingerprint = Fingerprint(command);
        if (Speculative.Operations.Recall(command.OperationId, fingerprint) is { } seen)
        {
            await Keep(static state => state);
            return Reply(seen.Version, seen.Refusals);
        }

        var (rule, refusal, reserved) = await Commands.RuleOf(command);
        var version = 0;
        await AtNow((state, now) =>
        {
            if (state.Operations.Recall(command.OperationId, fingerprint) is { } meanwhile)
            {
                (version, refusal) = (meanwhile.Version, meanwhile.Refusals.FirstOrDefault());
                return state;
            }

            (var next, refusal) = rule is null ? (state, refusal) : rule(state, now);
            if (refusal is not null || state.IsUnknown)
            {
                version = state.Version;
                return state;
            }

            version = state.Version + 1;
            if (command is { Agent: null, Actor: { } actor })
            {
                next = CommandNote.Of(next, command.OperationId, command.Name, actor, now);
            }

            return next with
            {
                BaseUrl = next.BaseUrl ?? command.BaseUrl,
                Operations = next.Operations.Remember(new(command.OperationId, fingerprint, version, [])),
            };
        });
        if (reserved is { Epoch: > 0 } && !Committed.Offers.Any(offer => offer.Id == reserved.Id))
        {
            Commands.Spent(command.OperationId);
            Routing.Again(Committed, reserved.Agent, reserved.Id, reserved.Epoch, OfferOutcome.Rescinded, Clock.GetUtcNow());
        }

        return Reply(version, refusal is null ? [] : [refusal]);
    }

    internal ValueTask HoldApplied(int version) => AtNow((state, _) => state.Hold is { } hold && hold.Applied < version ? state with { Hold = hold with { Applied = version } } : state);

    internal ValueTask KeysApplied(string? wait) => AtNow((state, _) => WaitKeys.Applied(state, wait));

    internal ValueTask RecordingApplied(int version) =>
        AtNow((state, _) => state.Recording is { } wish && wish.Applied < version ? state with { Recording = wish with { Applied = version } } : state);

    private static CommandReply Reply(int version, ImmutableArray<Refusal> refusals) => new() { Version = version, Refusals = [.. refusals.Select(CommandRefusal.From)] };

    private static string Fingerprint(CallCommand command) =>
        $"{command.Name}|{command.Agent}|{(command.Arguments is null ? "" : Convert.ToHexString(XxHash3.Hash(command.Arguments)))}";

    /// <summary>The platform made the leg of an offer.</summary>
    internal ValueTask Placed(string offer, string leg) => AtNow((state, now) => OfferRules.HasLeg(state, offer, leg, now));

    /// <summary>The platform did not, and will not.</summary>
    internal ValueTask NotPlaced(string offer, string code) => AtNow((state, now) => OfferRules.NotPlaced(state, offer, code, now));

    /// <summary>Who is asked to join was reserved.</summary>
    internal ValueTask Reserved(Offer offer) => AtNow((state, _) => OfferRules.Reserved(state, offer.Id, offer.Epoch));

    /// <summary>Reserves whom an offer is for.</summary>
    internal ValueTask<(Offer Offer, Refusal? Refusal)> Reserve(Offer offer) => Commands.Reserve(offer, offer.Kind == OfferKind.Supervise);

    /// <summary>The platform says that an agent is in the room.</summary>
    internal ValueTask Joined(string offer) => AtNow((state, now) => OfferRules.Joined(state, offer, now));

    /// <summary>An offer is to end.</summary>
    internal ValueTask Rescind(string offer, OfferOutcome cause) => AtNow((state, now) => OfferRules.Rescind(state, offer, cause, now));

    /// <summary>Queues and agents know how the call stands: it may be that nothing is left to do.</summary>
    internal void RoutingTold()
    {
        if (IsRoutingSettled(Committed) && Committed.LoggedAt is not null)
        {
            _notes.SendAll(Committed);
        }
    }

    /// <summary>Time has passed.</summary>
    internal ValueTask Conclude() => AtNow(static (state, _) => state);

    /// <summary>The queue's answer to a note.</summary>
    internal ValueTask QueueReplied(string wait, WaitReply reply) => AtNow((state, now) =>
    {
        var resumed = reply.ResumedFrom is { } enteredAt ? WaitRules.Resumed(state, wait, enteredAt, now) : state;
        return reply.Refusal is { } refusal ? WaitRules.Leave(resumed, wait, WaitEnds.Read(refusal) ?? WaitEnd.Removed) : resumed;
    });

    /// <summary>The platform took the caller's new NCCO, or never will.</summary>
    internal ValueTask Moved(int move) => AtNow((state, now) => Moves.Done(state, move, now));

    /// <summary>Makes the NCCO of a move and stores it; null: the move is over.</summary>
    internal async ValueTask<string?> Prepare(CallerMove move)
    {
        var party = Speculative.Party ?? new();
        var from = move.From;
        var route = (from is null ? null : await _shared.Router.ForPlace(from.Flow, from.Version, party)) ?? await _shared.Router.ForNewCall(party.To, party.FromUser);
        var context = ContextOf(party, route, Caller, CallRouting.ConversationOf(Speculative, Caller), Urls, Clock.GetUtcNow());
        var place = from is { Step: { } step } ? new FlowPlace(_id, from.Flow, from.Version, step, from.Visit) : null;
        var turn = await Take(context, at => Moves.Turn(route.Flow, place, move, at));
        var ncco = Encoding.UTF8.GetString(turn.Ncco.ToUtf8());
        string? stored = null;
        await AtNow((state, at) =>
        {
            var next = Moves.Prepared(state, _id, move, ncco, turn, at);
            stored = next.Move?.Id == move.Id ? next.Move.Ncco : null;
            return next;
        });
        return stored;
    }

    /// <summary>The customer of a callback is dialled.</summary>
    internal ValueTask CustomerDialled(string? callerId, CallbackTerms terms) => AtNow((state, now) => CallbackRules.Dialled(state, callerId, OfferNcco.Greeting, terms, now));

    /// <summary>The customer of a callback may not be dialled.</summary>
    internal ValueTask CustomerNotDialled(string code) => AtNow((state, now) => CallbackRules.NotDialled(state, code, now));

    internal ValueTask<string?> CallerId() => _shared.Router.CallerId(Speculative.Party);

    private ValueTask AtNow(Func<CallState, DateTimeOffset, CallState> rule)
    {
        var now = Clock.GetUtcNow();
        return Keep(state => rule(state, now));
    }

    private CallState Told(CallState state, WebhookMessage webhook, VoiceEvent heard, FlowPlace? place, FlowTurn? turn, DateTimeOffset now)
    {
        var next = CallRules.Heard(state, _id, heard, place, turn, now);
        next = turn is null ? next : WaitRules.Served(state, next, _id, turn, webhook.BaseUrl, now);
        return webhook.Place?.Offer is { } offer && heard.Uuid is { } leg ? OfferRules.HasLeg(next, offer, leg, now) : next;
    }

    private CallState Concluded(CallState before, CallState after, DateTimeOffset now)
    {
        var settled = CallRouting.Settle(after, _id, now);
        return ReferenceEquals(settled, before) ? before : settled with { Version = before.Version + 1 };
    }

    private static bool IsToCallCustomer(CallState state, Offer offer) => offer.Kind == OfferKind.Queue && state.Callback is { IsPending: true };

    private Domain.Ncco.NccoDocument NccoOf(CallState state, PickUpVerdict verdict, string offerId, string baseUrl) => verdict switch
    {
        not PickUpVerdict.Won when state.Offers.Any(offer => offer.Id == offerId && offer.IsCustomer) => OfferNcco.CallAgain,
        PickUpVerdict.Won when state.Offers.FirstOrDefault(offer => offer.Id == offerId) is { } offer =>
            OfferNcco.Join(RoomSeat.Of(state, _id, offer, _shared.Router.Urls(baseUrl).Event(_id), _shared.Router.Urls(baseUrl).Ringback), offer.Whisper, IsToCallCustomer(state, offer) ? OfferNcco.CallingCustomer : null),
        PickUpVerdict.CallerGone => OfferNcco.CallerGone,
        PickUpVerdict.Taken or PickUpVerdict.Over => OfferNcco.Taken,
        _ => OfferNcco.NoOffer,
    };
}
