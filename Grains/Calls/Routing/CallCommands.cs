using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Turns commands into rules. Whoever is asked to join is reserved before the command is stored, so that a refusal reaches who asked.</summary>
internal sealed class CallCommands(CallGrain grain, string id, QueueCatalog queues, DialPolicy dialling)
{
    /// <summary>Priority of a caller who was put before everybody else.</summary>
    private const int Front = 10_000;
    private const int RingSeconds = 30;

    /// <summary>The rule of a command, or why it is refused at once.</summary>
    public async ValueTask<CommandRule> RuleOf(CallCommand command)
    {
        var arguments = CommandArguments.Read(command.Arguments);
        var agent = command.Agent;
        return command.Name switch
        {
            "hang-up" => Do((state, now) => RoomRules.HangUp(state, id, agent, arguments.Text("what") == "own-leg", now)),
            "hold" => Do((state, now) => RoomRules.Hold(state, id, agent, true, now)),
            "resume" => Do((state, now) => RoomRules.Hold(state, id, agent, false, now)),
            "complete" => Do((state, now) => RoomRules.Complete(state, id, agent, false, now)),
            "conference" => Do((state, now) => RoomRules.Complete(state, id, agent, true, now)),
            "take-back" => Do((state, now) => RoomRules.TakeBack(state, id, agent, now)),
            "disposition" => Do((state, now) => RoomRules.Dispose(state, agent, arguments.Text("code"), arguments.Text("notes"), now)),
            "reject-offer" => Do((state, now) => RoomRules.Reject(state, agent, arguments.Text("offerId") ?? "", now)),
            "requeue" => Do((state, now) => RoomRules.ToQueue(state, id, agent, arguments.Text("queue"), arguments.Flag("front") ? Front : arguments.Whole("priority"), now)),
            "record" => Record(arguments.Text("action"), agent),
            "ncco" => Ncco(arguments.Raw("ncco")),
            "pull" => Pull(command, arguments),
            "supervise" => await Supervise(command, arguments),
            "transfer" or "consult" => await Ask(command, arguments.Inner("to")),
            _ => No(RoomCodes.UnknownCommand, $"There is no command {command.Name}.", "$.name"),
        };
    }

    private static CommandRule Do(Func<CallState, DateTimeOffset, (CallState, Refusal?)> rule, Offer? reserved = null) => new(rule, null, reserved);

    private static CommandRule No(string code, string message, string? path = null) => new(null, new(code, message, path), null);

    private CommandRule Record(string? action, string? agent) => action switch
    {
        "start" or "resume" => Do((state, now) => RoomRules.Record(state, id, agent, true, now)),
        "stop" or "pause" => Do((state, now) => RoomRules.Record(state, id, agent, false, now)),
        _ => No(RoomCodes.InvalidArgument, "An action is start, stop, pause or resume.", "$.action"),
    };

    private CommandRule Ncco(string? json) =>
        NccoParser.Parse(Encoding.UTF8.GetBytes(json ?? "")) is { IsOk: true, Value: var ncco }
            ? Do((state, now) => RoomRules.ToNcco(state, id, Encoding.UTF8.GetString(ncco.ToUtf8()), now))
            : No(RoomCodes.InvalidArgument, "An NCCO is an array of actions.", "$.ncco");

    private CommandRule Pull(CallCommand command, CommandArguments arguments)
    {
        if (arguments.Text("room") is not { } room || !ConversationName.Create(room).IsOk || arguments.Text("agentCall") is not { } agentCall || arguments.Text("leg") is not { } leg)
        {
            return No(RoomCodes.InvalidArgument, "A pull names the room, the agent's call and the agent's leg.", "$");
        }

        var offer = new Offer { Id = $"pull:{command.OperationId}", Epoch = 0, Agent = command.Agent ?? "", Leg = leg, AgentCall = agentCall, Room = room, OfferedAt = grain.Time.GetUtcNow() };
        return Do((state, now) => RoomRules.Pull(state, id, offer with { OfferedAt = now }, arguments.Text("name"), now));
    }

    private async ValueTask<CommandRule> Supervise(CallCommand command, CommandArguments arguments)
    {
        if (arguments.Text("supervisor") is not { } supervisor || !Enum.TryParse<SuperviseMode>(arguments.Text("mode"), ignoreCase: true, out var mode) || mode == SuperviseMode.None)
        {
            return No(RoomCodes.InvalidArgument, "A supervisor has a user name, and a mode: monitor, whisper, barge or takeover.", "$");
        }

        var offer = new Offer { Id = OfferId(command), Epoch = 0, Agent = supervisor, Kind = OfferKind.Supervise, Mode = mode, OfferedAt = grain.Time.GetUtcNow(), RingSeconds = RingSeconds };
        var isThere = grain.Now.Offers.Any(other => other is { IsOpen: true, Kind: OfferKind.Supervise } && other.Agent == supervisor);
        var (reserved, refusal) = isThere ? (offer, null) : await Reserve(offer, isWish: true);
        return refusal is not null ? new(null, refusal, null) : Do((state, now) => RoomRules.Supervise(state, id, reserved, now), reserved);
    }

    private async ValueTask<CommandRule> Ask(CallCommand command, CommandArguments to)
    {
        var isBlind = command.Name == "transfer";
        if (to.Text("queue") is { } queue)
        {
            return isBlind
                ? await queues.Settings(queue) is null
                    ? No(RoomCodes.InvalidArgument, $"There is no queue {queue}.", "$.to.queue")
                    : Do((state, now) => RoomRules.ToQueue(state, id, command.Agent, queue, null, now))
                : No(RoomCodes.InvalidArgument, "Ask an agent or a number; a caller is given to a queue by transfer.", "$.to.queue");
        }

        var offer = new Offer { Id = OfferId(command), Epoch = 0, Agent = to.Text("agent") ?? "", Kind = OfferKind.Consult, OfferedAt = grain.Time.GetUtcNow(), RingSeconds = RingSeconds };
        if (to.Text("number") is { } number)
        {
            var own = await grain.CallerId();
            var (digits, refused) = DialJudge.Judge(dialling, number, own);
            return refused is not null ? new(null, refused, null) : Do((state, now) => RoomRules.Consult(state, id, command.Agent, offer with { Agent = "", Number = digits }, isBlind, now));
        }

        if (offer.Agent.Length == 0)
        {
            return No(RoomCodes.InvalidArgument, "Name an agent, a queue or a number.", "$.to");
        }

        // What would be refused anyway must not ring anybody's desk.
        if (RoomRules.Consult(grain.Now, id, command.Agent, offer, isBlind, grain.Time.GetUtcNow()) is { Refusal: { } early })
        {
            return new(null, early, null);
        }

        var (reserved, refusal) = await Reserve(offer, isWish: false);
        return refusal is not null ? new(null, refusal, null) : Do((state, now) => RoomRules.Consult(state, id, command.Agent, reserved, isBlind, now), reserved);
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
            ? (offer, new(RoomCodes.AgentNotAvailable, $"{offer.Agent} cannot take a call now ({code}).", "$.to.agent"))
            : (offer with { Epoch = reply.Epoch }, null);
    }

    private static string OfferId(CallCommand command) => $"asked:{command.OperationId}";
}
