using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>Something that happens to a call that waits, as a grain would carry it out: the rule, then the conclusions.</summary>
internal sealed record RoutingStep(string Name, Func<CallState, DateTimeOffset, CallState> Apply)
{
    public const string Call = "caller";

    public static readonly DateTimeOffset T0 = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static readonly FlowPosition Position = new("sales", 1, "queue", 1);

    public override string ToString() => Name;

    public CallState Run(CallState state, DateTimeOffset now)
    {
        var settled = CallRouting.Settle(Apply(state, now), Call, now);
        return ReferenceEquals(settled, state) ? state : settled with { Version = state.Version + 1 };
    }

    public static CallState Play(params RoutingStep[] steps) => Play(CallState.Empty, steps);

    /// <summary>Four seconds pass with each step, so that a talk with two pauses is one.</summary>
    public static CallState Play(CallState state, params RoutingStep[] steps)
    {
        var now = state.Timeline.IsEmpty ? T0 : state.Timeline.Max(entry => entry.ReceivedAt);
        foreach (var step in steps)
        {
            now += TimeSpan.FromSeconds(4);
            state = step.Run(state, now);
        }

        return state;
    }

    public static RoutingStep Enter(string queue = "sales") => new(
        $"enter {queue}",
        (state, now) => state.Waits is [.., { IsOpen: true }] ? state
            : WaitRules.Entered(state, new(queue, WaitRules.NextId(state, Call), 0, CallerNeeds.None) { TakesKeys = true }, Position, "https://cc.example.com", now));

    public static RoutingStep Propose(int offer, string agent, int atMost = 1) => new(
        $"propose {offer} to {agent}",
        (state, now) => state.Waits is [.., var wait]
            ? OfferRules.Proposed(state, Call, new() { Id = Id(offer), Epoch = offer, Agent = agent, Queue = wait.Queue, WaitId = wait.Id, OfferedAt = now, RingSeconds = 20 }, atMost, now).State
            : state);

    public static RoutingStep Place(int offer, int copy = 0) => new($"leg {copy} of {offer}", (state, now) => OfferRules.HasLeg(state, Id(offer), LegOf(offer, copy), now));

    public static RoutingStep NotPlaced(int offer) => new($"no leg for {offer}", (state, now) => OfferRules.NotPlaced(state, Id(offer), "vonage-refused", now));

    public static RoutingStep PickUp(int offer, int copy = 0, int? epoch = null) => new(
        $"pick up {offer}/{copy}", (state, now) => OfferRules.PickedUp(state, Call, Id(offer), epoch ?? offer, LegOf(offer, copy), now).State);

    public static RoutingStep Leave(WaitEnd reason) => new($"leave {reason}", (state, _) => state.Waits is [.., var wait] ? WaitRules.Leave(state, wait.Id, reason) : state);

    public static RoutingStep Press(string key) => new($"press {key}", (state, now) => state.Waits is [.., { TakesKeys: true } wait] ? WaitKeys.Pressed(state, wait.Id, key, now) : state);

    public static RoutingStep KeysApplied() => new("keys applied", (state, _) => WaitKeys.Applied(state, WaitKeys.Wanted(state)));

    public static CallbackOrder Order() => new()
    {
        Id = Call,
        By = "earlier",
        Number = "447700900001",
        Queue = "sales",
        EnteredAt = T0 - TimeSpan.FromMinutes(5),
        AskedAt = T0,
        Position = Position,
        BaseUrl = "https://cc.example.com",
    };

    public static RoutingStep CallBack(int attempts = 2) => new("call back", (state, now) => CallbackRules.Begun(state, Order(), new() { Attempts = attempts, RetrySeconds = 60, ExpireSeconds = 3_600 }, now));

    public static RoutingStep DialCustomer(int attempts = 2) => new("dial the customer", (state, now) =>
        CallbackRules.Dialled(state, null, "Hello.", new() { Attempts = attempts, RetrySeconds = 60, RingSeconds = 25, ExpireSeconds = 3_600 }, now));

    public static RoutingStep CustomerPicksUp(int attempt = 1) => new($"customer picks up {attempt}", (state, now) => OfferRules.PickedUp(state, Call, $"customer-{attempt}", 0, CustomerLeg(attempt), now).State);

    public static RoutingStep Customer(string status, int attempt = 1) => new($"customer {attempt} {status}", (state, now) => Event(CustomerLeg(attempt), status, null, $"customer-{attempt}").Apply(state, now));

    public static RoutingStep CustomerHungUp(int attempt) => new($"customer {attempt} hung up", (state, now) => Healing.HungUp(state, Call, CustomerLeg(attempt), now));

    public static string CustomerLeg(int attempt) => string.Create(CultureInfo.InvariantCulture, $"customer-leg-{attempt}");

    public static RoutingStep HungUp(int offer, int copy = 0) => new($"hung up {offer}/{copy}", (state, now) => Healing.HungUp(state, Call, LegOf(offer, copy), now));

    public static RoutingStep Moved() => new("moved", (state, now) => state.Move is { } move ? Moves.Done(state, move.Id, now) : state);

    public static RoutingStep Act(string name, Func<CallState, DateTimeOffset, (CallState State, Refusal? Refusal)> rule) => new(name, (state, now) => rule(state, now) is { Refusal: null } done ? done.State : state);

    public static RoutingStep Hold(bool on) => Act($"hold {on}", (state, now) => RoomRules.Hold(state, Call, null, on, now));

    public static RoutingStep Consult(int offer, bool blind) => Act($"consult {offer} {blind}", (state, now) => state.Offers.Any(known => known.Id == Id(offer)) ? (state, null)
        : RoomRules.Consult(state, Call, null, new() { Id = Id(offer), Epoch = offer, Agent = $"agent-{offer}", Kind = OfferKind.Consult, OfferedAt = now, RingSeconds = 20 }, blind, now));

    public static RoutingStep Complete(bool stay) => Act($"complete {stay}", (state, now) => RoomRules.Complete(state, Call, null, stay, now));

    public static RoutingStep TakeBack() => Act("take back", (state, now) => RoomRules.TakeBack(state, Call, null, now));

    public static RoutingStep ToQueue(string queue) => Act($"to {queue}", (state, now) => RoomRules.ToQueue(state, Call, null, queue, 3, now));

    public static RoutingStep Supervise(int offer, SuperviseMode mode) => Act($"supervise {offer} {mode}", (state, now) => state.Offers.Any(known => known.Id == Id(offer)) ? (state, null)
        : RoomRules.Supervise(state, Call, new() { Id = Id(offer), Epoch = offer, Agent = "supervisor", Kind = OfferKind.Supervise, Mode = mode, OfferedAt = now, RingSeconds = 20 }, now));

    public static RoutingStep Pull(int offer) => Act($"pull {offer}", (state, now) => state.Offers.Any(known => known.Id == Id(offer)) ? (state, null)
        : DirectOffers.Pull(state, Call, new() { Id = Id(offer), Epoch = 0, Agent = "puller", Leg = LegOf(offer), AgentCall = LegOf(offer), Room = "room-of-puller", OfferedAt = now }, "AGENT-puller", now));

    public static RoutingStep Applied() => new("applied", (state, _) => state.Hold is { } hold ? state with { Hold = hold with { Applied = hold.Version } } : state);

    // What the grain does with a move: the flow's NCCO is made, and a queue entered where it says so.
    public static RoutingStep Prepared() => new("prepared", (state, now) => state.Move is { Ncco: null } move
        ? move.Kind is CallerMoveKind.Requeue or CallerMoveKind.ToQueue
            ? WaitRules.Entered(state with { Move = move with { Ncco = "[]" } }, new(move.Target ?? "sales", WaitRules.NextId(state, Call), move.Priority, CallerNeeds.None), Position, "https://cc.example.com", now)
            : state with { Move = move with { Ncco = "[]" } }
        : state);

    public static RoutingStep Pass() => new("time", (state, _) => state);

    public static RoutingStep Leg(int offer, string status, string? by = null, int copy = 0) => Event(LegOf(offer, copy), status, by, Id(offer));

    public static RoutingStep Caller(string status, string? by = "user") => Event(Call, status, by, null);

    public static RoutingStep Joins(int offer) => new($"{offer} joins", (state, now) => OfferRules.HasLeg(
        CallRules.Heard(state, Call, Parse(new() { ["type"] = "transfer", ["uuid"] = LegOf(offer, 0), ["conversation_uuid_from"] = "CON-a", ["conversation_uuid_to"] = "CON-room", ["timestamp"] = Iso(now) }), null, null, now),
        Id(offer), LegOf(offer, 0), now));

    public static string Id(int offer) => string.Create(CultureInfo.InvariantCulture, $"offer-{offer}");

    public static string LegOf(int offer, int copy = 0) => string.Create(CultureInfo.InvariantCulture, $"leg-{offer}-{copy}");

    private static RoutingStep Event(string leg, string status, string? by, string? offer) => new($"{leg} {status}", (state, now) =>
    {
        var body = new JsonObject
        {
            ["uuid"] = leg,
            ["conversation_uuid"] = "CON-room",
            ["status"] = status,
            ["timestamp"] = Iso(now),
            ["direction"] = leg == Call ? "inbound" : "outbound",
            ["disconnected_by"] = by,
        };
        var next = CallRules.Heard(state, Call, Parse(body), null, null, now);
        return offer is null ? next : OfferRules.HasLeg(next, offer, leg, now);
    });

    private static VoiceEvent Parse(JsonObject body) => VoiceEvent.Parse(Encoding.UTF8.GetBytes(body.ToJsonString())).Require();

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
