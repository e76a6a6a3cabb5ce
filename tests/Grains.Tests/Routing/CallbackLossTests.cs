using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>
/// At every step from the key to the customer's "hello" somebody is lost, on a storage that fails or tells old rows, or the platform does not answer: the
/// customer is called back once, by an agent who is there, and the agent is free in the end.
/// </summary>
public sealed class CallbackLossTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private const double Patience = 300;
    private const string Settings = """{"ringSeconds":10,"wrapUpSeconds":0,"missLimit":20,"retryDelays":{"missed":1,"rejected":1,"busy":1,"failed":1},"callbacks":{"attempts":5,"retrySeconds":30,"ringSeconds":20}}""";
    private static int _numbers;

    private static readonly (string Stage, string Point)[] Points =
    [
        ("key", "before CallBack"), ("key", "after CallBack"), ("key", "before NoteWait"), ("key", "after NoteWait"),
        ("agent", "before Offer"), ("agent", "after Offer"), ("agent", "before PickUp"), ("agent", "after PickUp"),
        ("customer", "before POST"), ("customer", "after POST"), ("hello", "before PickUp"), ("hello", "after PickUp"),
    ];

    public static TheoryData<string, string, string> Losses =>
        [.. from point in Points from victim in new[] { "caller", "callback", "queue", "agent" } where victim != "caller" || point.Stage == "key" select (point.Stage, point.Point, victim)];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Whoever_is_lost_at_whatever_step_the_customer_is_called_back(string stage, string point, string victim)
    {
        foreach (var fault in new FaultKind?[] { null, FaultKind.FailBefore, FaultKind.ApplyThenThrow, FaultKind.StaleRead })
        {
            await Play(stage, point, victim, fault, isMessageLost: false);
        }

        await Play(stage, point, victim, null, isMessageLost: true);
    }

    [Theory]
    [InlineData(nameof(CreateFault.Refused))]
    [InlineData(nameof(CreateFault.Throttled))]
    [InlineData(nameof(CreateFault.Broken))]
    [InlineData(nameof(CreateFault.BrokenAfter))]
    [InlineData(nameof(CreateFault.Lost))]
    [InlineData(nameof(CreateFault.LostAfter))]
    public async Task Whatever_the_platform_answers_one_phone_rings_at_a_time_and_the_customer_is_reached(string fault)
    {
        var (center, caller, number) = await Asks();
        cluster.Platform.Plan(number, Enum.Parse<CreateFault>(fault));
        await center.Be("ann", "available");
        await Reach(center, caller, number);
        await End(center, number);
    }

    private async Task Play(string stage, string point, string victim, FaultKind? kind, bool isMessageLost)
    {
        Fault? fault = null;
        var (center, caller, number) = await Asks(stage == "key" ? Plan : null);
        if (stage == "agent")
        {
            Plan(center, caller);
        }

        await center.Be("ann", "available");
        if (stage is "customer" or "hello")
        {
            var leg = await center.Rings("ann", Patience);
            if (stage == "customer")
            {
                Plan(center, caller);
            }

            await center.PickUp(leg);
            if (stage == "hello")
            {
                await cluster.Within(TimeSpan.FromSeconds(30), () => Phone(number) is not null, "the phone rings");
                Plan(center, caller);
            }
        }

        await Reach(center, caller, number);
        Assert.False(cluster.Gate.IsOpen(point), $"{point} was never reached");
        fault?.Dispose();
        await End(center, number);

        void Plan(Center at, PlatformLeg by) => cluster.Gate.Once(point, () =>
        {
            fault = kind is { } planned ? cluster.Storage.Inject(planned, RowOf(victim), KeyOf(at, by, victim), times: 1) : null;
            _ = cluster.Forget(GrainOf(at, by, victim));
            return isMessageLost ? throw new TimeoutException("the message is lost") : Task.CompletedTask;
        });
    }

    // A caller who waits and presses the key.
    private async Task<(Center Center, PlatformLeg Caller, string Number)> Asks(Action<Center, PlatformLeg>? plan = null)
    {
        var center = new Center(cluster);
        var number = string.Create(CultureInfo.InvariantCulture, $"44770091{Interlocked.Increment(ref _numbers):0000}");
        await center.Open(settings: Settings, step: """, "keys": { "1": "back" }""", steps: """, "back": { "type": "callback" }""");
        await center.Hire("ann", "q");
        var caller = await center.Dial(from: number);
        plan?.Invoke(center, caller);
        var key = Hooks.Message(new() { ["uuid"] = caller.Uuid, ["conversation_uuid"] = caller.Conversation, ["dtmf"] = new JsonObject { ["digits"] = "1" }, ["timestamp"] = "2026-11-23T12:00:05.000Z" })
            .At(new PlaceReference { Call = caller.Uuid, Wait = caller.Uuid + "-w1" });
        await cluster.Meanwhile(RoutedPlatform.Again(() => cluster.Call(caller.Uuid).Event(key).AsTask()));
        await cluster.Within(TimeSpan.FromSeconds(Patience), () => !caller.IsAlive && cluster.Stored(CallbackOf(caller)) is { IsUnknown: false }, "the callback has begun");
        return (center, caller, number);
    }

    private async Task Reach(Center center, PlatformLeg caller, string number)
    {
        var until = cluster.Clock.GetUtcNow().AddSeconds(Patience);
        while (cluster.Stored(CallbackOf(caller)) is not { Callback.End: CallbackEnd.Reached } || Talking(number) is null)
        {
            Assert.True(cluster.Clock.GetUtcNow() < until, $"not called back: {cluster.Stored(CallbackOf(caller))}");
            foreach (var leg in cluster.Platform.Legs(leg => leg.IsRinging && (leg.User == center.Agent("ann") || leg.User == number)))
            {
                await center.PickUp(leg);
            }

            await cluster.Advance(TimeSpan.FromSeconds(1));
        }

        var phone = Talking(number)!;
        Assert.Equal(phone.Conversation, Assert.Single(cluster.Platform.Legs(leg => leg.User == center.Agent("ann") && leg.IsAnswered)).Conversation);
    }

    private async Task End(Center center, string number)
    {
        await center.End(Talking(number)!);
        await cluster.Within(TimeSpan.FromSeconds(Patience), () => center.IsFree("ann"), "free again");
        Assert.DoesNotContain(cluster.Platform.Legs(leg => leg.User == center.Agent("ann") || leg.User == number), leg => leg.IsAlive);
        center.AssertSound();
        await center.Be("ann", "offline");
    }

    private PlatformLeg? Phone(string number) => cluster.Platform.Legs(leg => leg.User == number && leg.IsRinging).FirstOrDefault();

    private PlatformLeg? Talking(string number) => cluster.Platform.Legs(leg => leg.User == number && leg.IsAnswered).FirstOrDefault();

    private static string CallbackOf(PlatformLeg caller) => caller.Uuid + "-callback";

    private IAddressable GrainOf(Center center, PlatformLeg caller, string victim) => victim switch
    {
        "queue" => cluster.Grains.GetGrain<IQueueGrain>(center.Queue()),
        "agent" => cluster.Grains.GetGrain<IAgentGrain>(center.Agent("ann")),
        _ => cluster.Grains.GetGrain<ICallGrain>(KeyOf(center, caller, victim)!),
    };

    private static string RowOf(string victim) => victim switch
    {
        "queue" => "queue-members",
        "agent" => "agent",
        _ => "call",
    };

    private static string? KeyOf(Center center, PlatformLeg caller, string victim) => victim switch
    {
        "queue" => null,
        "agent" => center.Agent("ann"),
        "caller" => caller.Uuid,
        _ => CallbackOf(caller),
    };
}
