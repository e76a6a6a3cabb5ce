using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Dialling;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Turns commands into rules. Whoever is asked to join is reserved before the command is stored, so that a refusal reaches who asked.</summary>
internal sealed class CallCommands(CallGrain grain, string id, QueueCatalog queues, DialPolicy dialling, bool hasPlatform)
{
    /// <summary>Priority of a caller who was put before everybody else.</summary>
    private const int Front = 10_000;
    private const int RingSeconds = 30;

    /// <summary>What a supervisor hears first, in the wording of the use case.</summary>
    private const string Supervising = "Connecting you as a supervisor";

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
            DispositionAction said => Do((state, now) => RoomRules.Dispose(state, agent, said, now)),
            RejectOfferAction reject => Do((state, now) => RoomRules.Reject(state, agent, reject.Offer, now)),
            RequeueAction requeue => Do((state, now) => RoomRules.ToQueue(state, id, agent, requeue.Queue, requeue.Front ? Front : requeue.Priority, now)),
            RecordAction record => Do((state, now) => RoomRules.Record(state, id, agent, record.Verb is RecordVerb.Start or RecordVerb.Resume, now)),
            NccoAction other => Do((state, now) => RoomRules.ToNcco(state, id, Encoding.UTF8.GetString(other.Ncco.ToUtf8()), now)),
            PullAction pull => await Pull(command, pull),
            SuperviseAction supervise => await Supervise(command, supervise),
            TransferAction transfer => await Ask(command, transfer.To, isBlind: true),
            ConsultAction consult => await Ask(command, consult.To, isBlind: false),
            _ => CommandRule.Refused(new(CallActionCodes.UnknownCommand, $"There is no command {command.Name}.")),
        };
    }

    private static CommandRule Do(Func<CallState, DateTimeOffset, (CallState, Refusal?)> rule, Offer? reserved = null) => new(rule, null, reserved);

    private static Offer OfferOf(CallCommand command, PullAction pull, DateTimeOffset now) =>
        new() { Id = $"pull:{command.OperationId}", Epoch = 0, Agent = command.Agent ?? "", Leg = pull.Leg, AgentCall = pull.AgentCall, Room = pull.Room.Value, OfferedAt = now };

    private Offer OfferOf(CallCommand command, OfferKind kind, string agent) =>
        new() { Id = $"asked:{command.OperationId}", Epoch = 0, Agent = agent, Kind = kind, OfferedAt = grain.Time.GetUtcNow(), RingSeconds = RingSeconds };

    // The reservation sees to it that one agent never has two callers, the call that one caller never has two agents.
    private async ValueTask<CommandRule> Pull(CallCommand command, PullAction pull)
    {
        var offer = OfferOf(command, pull, grain.Time.GetUtcNow());
        if (RoomRules.Pull(grain.Now, id, offer, pull.Name, offer.OfferedAt) is { Refusal: { } early })
        {
            return CommandRule.Refused(early);
        }

        var (reserved, refusal) = await Reserve(offer, isWish: true);
        return refusal is not null ? CommandRule.Refused(refusal) : Do((state, now) => RoomRules.Pull(state, id, reserved with { OfferedAt = now }, pull.Name, now), reserved);
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
            var verdict = dialling.Judge(number.Digits, PhoneNumber.TryParse(await grain.CallerId(), out var own) ? own : null);
            var phone = OfferOf(command, OfferKind.Consult, "") with { Number = verdict.Number.Digits };
            return verdict.Code is { } code
                ? CommandRule.Refused(new(code, "The rules of dialling do not allow this number (section Dialling of the configuration).", "$.to.number"))
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
