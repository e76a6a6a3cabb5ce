using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Dialling;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Turns commands into rules. Whoever is asked to join is reserved before the command is stored, so that a refusal reaches who asked.</summary>
internal sealed class CallCommands(CallGrain grain, string id, QueueCatalog queues, DialGate dialling, bool hasPlatform)
{
    /// <summary>Priority of a caller who was put before everybody else.</summary>
    private const int Front = 10_000;
    private const int RingSeconds = 30;

    /// <summary>What a supervisor hears first, in the wording of the use case.</summary>
    private const string Supervising = "Connecting you as a supervisor";

    private Dictionary<string, int>? _spent;

    /// <summary>The rule of a command, or why it is refused at once.</summary>
    public async ValueTask<CommandRule> RuleOf(CallCommand command)
    {
        var read = CallActionReader.Read(command.Name, command.Arguments);
        if (read is not { IsOk: true, Value: var action })
        {
            return CommandRule.Refused(read.Refusals[0]);
        }

        var agent = command.Agent;
        return action switch
        {
            HangUpAction when !hasPlatform => CommandRule.Refused(new(VonageCodes.NotConfigured, "No platform is configured that could hang up (section Vonage of the configuration).")),
            HangUpAction hangUp => Do((state, now) => RoomRules.HangUp(state, id, agent, hangUp.OwnLeg, now)),
            HoldAction => Do((state, now) => RoomRules.Hold(state, id, agent, true, now)),
            ResumeAction => Do((state, now) => RoomRules.Hold(state, id, agent, false, now)),
            CompleteAction => Do((state, now) => RoomRules.Complete(state, id, agent, false, now)),
            ConferenceAction => Do((state, now) => RoomRules.Complete(state, id, agent, true, now)),
            TakeBackAction => Do((state, now) => RoomRules.TakeBack(state, id, agent, now)),
            DispositionAction said => await Dispose(agent, said),
            RejectOfferAction reject => Do((state, now) => RoomRules.Reject(state, agent, reject.Offer, now)),
            RequeueAction requeue => Do((state, now) => RoomRules.ToQueue(state, id, agent, requeue.Queue, requeue.Front ? Front : requeue.Priority, now)),
            RecordAction record => Do((state, now) => RoomRules.Record(state, id, agent, record.Verb is RecordVerb.Start or RecordVerb.Resume, now)),
            NccoAction other when await Judge(command, other) is { } refusal => CommandRule.Refused(refusal),
            NccoAction other => Do((state, now) => RoomRules.ToNcco(state, id, Encoding.UTF8.GetString(other.Ncco.ToUtf8()), now)),
            PullAction pull => await Pull(command, pull),
            AssignAction assign => await Assign(command, assign),
            SuperviseAction supervise => await Supervise(command, supervise),
            TransferAction transfer => await Ask(command, transfer.To, isBlind: true),
            ConsultAction consult => await Ask(command, consult.To, isBlind: false),
            _ => CommandRule.Refused(new(CallActionCodes.UnknownCommand, $"There is no command {command.Name}.")),
        };
    }

    private static CommandRule Do(Func<CallState, DateTimeOffset, (CallState, Refusal?)> rule, Offer? reserved = null) => new(rule, null, reserved);

    private Offer OfferOf(CallCommand command, PullAction pull, DateTimeOffset now) =>
        new() { Id = IdOf("pull", command), Epoch = 0, Agent = command.Agent ?? "", Leg = pull.Leg, AgentCall = pull.AgentCall, Room = pull.Room.Value, OfferedAt = now };

    private Offer OfferOf(CallCommand command, OfferKind kind, string agent) =>
        new() { Id = IdOf("asked", command), Epoch = 0, Agent = agent, Kind = kind, OfferedAt = grain.Time.GetUtcNow(), RingSeconds = RingSeconds };

    /// <summary>A command was refused after somebody had been reserved for it: sent again, it must not meet the note that lets them go.</summary>
    public void Spent(string operation) => (_spent ??= new(StringComparer.Ordinal))[operation] = _spent.GetValueOrDefault(operation) + 1;

    private string IdOf(string kind, CallCommand command) =>
        _spent?.GetValueOrDefault(command.OperationId) is > 0 and var times ? $"{kind}:{command.OperationId}:{times}" : $"{kind}:{command.OperationId}";

    // The reservation sees to it that one agent never has two callers, the call that one caller never has two agents.
    private async ValueTask<CommandRule> Pull(CallCommand command, PullAction pull)
    {
        var offer = OfferOf(command, pull, grain.Time.GetUtcNow());
        if (DirectOffers.Pull(grain.Now, id, offer, pull.Name, offer.OfferedAt) is { Refusal: { } early })
        {
            return CommandRule.Refused(early);
        }

        var (reserved, refusal) = await Reserve(offer, isWish: true);
        return refusal is not null ? CommandRule.Refused(refusal) : Do((state, now) => DirectOffers.Pull(state, id, reserved with { OfferedAt = now }, pull.Name, now), reserved);
    }

    // Of a queue that does not answer no list is known: what an agent has to say of a call is worth more than that it is of the list.
    private async ValueTask<CommandRule> Dispose(string? agent, DispositionAction said)
    {
        var queue = said.Code is null ? null : DispositionLists.QueueOf(grain.Now.Offers, agent);
        var codes = queue is null ? [] : (await queues.Settings(queue))?.DispositionCodes ?? [];
        return Do((state, now) => RoomRules.Dispose(state, agent, said, codes, now));
    }

    private async ValueTask<CommandRule> Assign(CallCommand command, AssignAction assign)
    {
        var queue = grain.Now.Waits is [.., { IsOpen: true } wait] ? wait.Queue : null;
        var settings = queue is null ? null : await queues.Settings(queue);
        var offer = OfferOf(command, OfferKind.Queue, assign.Agent) with
        {
            Queue = queue,
            RingSeconds = settings?.RingSeconds ?? RingSeconds,
            Whisper = settings?.Whisper,
            CallerId = settings?.CallerId,
            Record = settings?.Record ?? false,
        };

        // What would be refused anyway must not ring anybody's desk.
        if (DirectOffers.Assign(grain.Now, id, offer, offer.OfferedAt) is { Refusal: { } early })
        {
            return CommandRule.Refused(early);
        }

        var (reserved, refusal) = await Reserve(offer, isWish: false);
        return refusal is not null ? CommandRule.Refused(refusal with { Path = "$.agent" }) : Do((state, now) => DirectOffers.Assign(state, id, reserved, now), reserved);
    }

    private async ValueTask<CommandRule> Supervise(CallCommand command, SuperviseAction supervise)
    {
        var offer = OfferOf(command, OfferKind.Supervise, supervise.Supervisor) with { Mode = supervise.Mode, Whisper = Supervising };

        // One who changes the mode is reserved still, and once more when the present leg is over.
        var isThere = grain.Now.Offers.Any(other => other is { IsOpen: true, Kind: OfferKind.Supervise } && other.Agent == supervise.Supervisor);
        var (reserved, refusal) = isThere ? (offer, null) : await Reserve(offer, isWish: true);
        return refusal is not null ? CommandRule.Refused(refusal) : Do((state, now) => RoomRules.Supervise(state, id, reserved, now), reserved);
    }

    private async ValueTask<CommandRule> Ask(CallCommand command, CallDestination to, bool isBlind)
    {
        if (to.Queue is { } queue)
        {
            return !isBlind ? CommandRule.Refused(new(CallActionCodes.NotPossibleNow, "Ask an agent or a number; a caller is given to a queue by transfer.", "$.to.queue"))
                : await queues.Settings(queue) is null ? CommandRule.Refused(new(CallActionCodes.UnknownQueue, $"There is no queue {queue}.", "$.to.queue"))
                : Do((state, now) => RoomRules.ToQueue(state, id, command.Agent, queue, null, now));
        }

        if (to.Number is { } number)
        {
            // What would be refused anyway must not count against anybody's rate.
            var phone = OfferOf(command, OfferKind.Consult, "") with { Number = number };
            if (RoomRules.Consult(grain.Now, id, command.Agent, phone, isBlind, phone.OfferedAt) is { Refusal: { } not })
            {
                return CommandRule.Refused(not);
            }

            var decision = await Judge(command, number, QueueInCare(command.Agent));
            phone = phone with { Number = decision.Verdict.Number.Digits, CallerId = decision.CallerId?.Digits };
            return DialRefusals.Of(decision.Verdict, "$.to.number") is { } refused
                ? CommandRule.Refused(refused)
                : Do((state, now) => RoomRules.Consult(state, id, command.Agent, phone, isBlind, now));
        }

        // What would be refused anyway must not ring anybody's desk.
        var offer = OfferOf(command, OfferKind.Consult, to.Agent!);
        if (RoomRules.Consult(grain.Now, id, command.Agent, offer, isBlind, offer.OfferedAt) is { Refusal: { } early })
        {
            return CommandRule.Refused(early);
        }

        var (reserved, refusal) = await Reserve(offer, isWish: false);
        return refusal is not null ? CommandRule.Refused(refusal) : Do((state, now) => RoomRules.Consult(state, id, command.Agent, reserved, isBlind, now), reserved);
    }

    // The queue for which the acting agent, or whoever talks, has the caller.
    private string? QueueInCare(string? agent) => grain.Now.Offers.LastOrDefault(offer => offer.IsTalking && offer.IsCompany && (agent is null || offer.Agent == agent))?.Queue;

    private async ValueTask<DialDecision> Judge(CallCommand command, string number, string? queue) => await dialling.Judge(
        new(number, $"{id}:{command.OperationId}") { Queue = queue, CallerId = await grain.CallerId(), Agent = command.Agent });

    /// <summary>Why a callback that somebody orders would not be carried out; null: it would.</summary>
    public async ValueTask<Refusal?> Judge(CallbackOrder order)
    {
        if (!hasPlatform)
        {
            return new(VonageCodes.NotConfigured, "No platform is configured that could call anybody (section Vonage of the configuration).");
        }

        if (await queues.Settings(order.Queue) is null)
        {
            return new(CallActionCodes.UnknownQueue, $"There is no queue {order.Queue}.");
        }

        var decision = await dialling.Judge(new(order.Number, $"{id}:order") { Queue = order.Queue, CallerId = await grain.CallerId() });
        return DialRefusals.Of(decision.Verdict, "$.number")
            ?? (decision.Verdict.Number.Digits == order.Number ? null : DialRefusals.Of(new(default, DialCodes.Emergency), "$.number"));
    }

    // Whoever gives a caller's leg an NCCO is a client with the shared key: what it dials is judged as all that people want dialled.
    private async ValueTask<Refusal?> Judge(CallCommand command, NccoAction action)
    {
        foreach (var connect in action.Ncco.Actions.OfType<Domain.Ncco.ConnectAction>())
        {
            if (connect.Endpoint is Domain.Ncco.PhoneEndpoint phone && DialRefusals.Of((await Judge(command, phone.Number.Digits, null)).Verdict, "$.endpoint") is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Reserves whom an offer is for, with the wrap-up of the queue in whose care the caller is.</summary>
    internal async ValueTask<(Offer Offer, Refusal? Refusal)> Reserve(Offer offer, bool isWish)
    {
        var queue = offer.Queue ?? grain.Now.Offers.LastOrDefault(other => other.IsTalking)?.Queue;
        var settings = queue is null ? null : await queues.Settings(queue);
        var reply = await grain.Factory.GetGrain<IAgentDesk>(offer.Agent).Reserve(new Bid
        {
            OfferId = offer.Id,
            CallId = id,
            RingSeconds = offer.RingSeconds,
            WrapUpSeconds = isWish ? 0 : settings?.WrapUpSeconds ?? 0,
            MissLimit = settings?.MissLimit ?? 3,
            IsAgentsWish = isWish,
        });
        return reply.Refusal is { } code
            ? (offer, new(CallActionCodes.AgentNotAvailable, $"{offer.Agent} cannot take a call now ({code}).", "$.to.agent"))
            : (offer with { Epoch = reply.Epoch }, null);
    }
}
