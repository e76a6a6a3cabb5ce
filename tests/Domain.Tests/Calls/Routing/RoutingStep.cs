using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
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

    public CallState Run(CallState state, DateTimeOffset now) => CallRouting.Settle(Apply(state, now), Call, now);

    public static RoutingStep Enter(string queue = "sales") => new(
        $"enter {queue}",
        (state, now) => state.Waits is [.., { IsOpen: true }] ? state
            : WaitRules.Entered(state, WaitRules.NextId(state, Call), queue, 0, CallerNeeds.None, Position, "https://cc.example.com", now));

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

    public static RoutingStep HungUp(int offer, int copy = 0) => new($"hung up {offer}/{copy}", (state, now) => Healing.HungUp(state, Call, LegOf(offer, copy), now));

    public static RoutingStep Moved() => new("moved", (state, _) => state.Move is { } move ? Moves.Done(state, move.Id) : state);

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
