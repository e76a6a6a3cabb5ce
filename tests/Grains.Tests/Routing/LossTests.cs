using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>
/// At every step from the reservation to the goodbye the queue, the agent or the call is lost, on a storage that fails, hangs or tells old rows: the
/// caller is served all the same, one agent wins each wait, nobody has two live offers, and the agent is free in the end.
/// </summary>
public sealed class LossTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    // What a lost write and its repetition, an unknown outcome and the agent's rest may take together.
    private const double Patience = 150;

    private static readonly string[] Points =
    [
        "before Reserve", "after Reserve", "before Offer", "after Offer", "before POST", "after POST", "before NoteOffer", "after NoteOffer",
        "before NoteWait", "after NoteWait", "before PickUp", "after PickUp", "before transfer", "after transfer",
    ];

    public static TheoryData<string, string> Losses => [.. from point in Points from victim in new[] { "queue", "agent", "call" } select (point, victim)];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Whoever_is_lost_at_whatever_step_the_caller_is_served_and_the_agent_is_free(string point, string victim)
    {
        foreach (var fault in new FaultKind?[] { null, FaultKind.FailBefore, FaultKind.ApplyThenThrow, FaultKind.StaleRead })
        {
            await Play(point, victim, fault, isMessageLost: false);
        }

        if (victim != "queue" && point.StartsWith("before", StringComparison.Ordinal))
        {
            await Play(point, victim, FaultKind.HangWrite, isMessageLost: false);
        }

        await Play(point, victim, null, isMessageLost: true);
    }

    // A queue that dies after the reservation, and whose proposal never comes: the agent is not kept until the ringing would be over.
    [Fact]
    public async Task An_agent_whose_queue_died_before_its_proposal_serves_the_next_one_within_ten_seconds()
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Hire("ann", "q");
        var caller = await center.Dial();
        cluster.Gate.Always("before Offer", static () => throw new TimeoutException("the proposal is lost"));
        await center.Be("ann", "available");
        await cluster.Within(TimeSpan.FromSeconds(1), () => !center.IsFree("ann"), "reserved");
        await cluster.Forget(cluster.Grains.GetGrain<IQueueGrain>(center.Queue()));
        cluster.Gate.Clear();
        await RoutedPlatform.Again(async () =>
        {
            await cluster.Grains.GetGrain<IQueueGrain>(center.Queue()).Wake();
            return true;
        });

        Assert.True(await center.PickUp(await center.Rings("ann", 10)));
        await center.ServeAll([caller], ["ann"]);
    }

    // Two proposals without an answer are as many as one caller has: until they are answered nobody else is tried, so they are not repeated ever more rarely.
    [Fact]
    public async Task A_call_that_is_in_reach_again_after_seventy_seconds_is_offered_to_somebody_within_three_seconds()
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Hire("ann", "q");
        await center.Hire("bob", "q");
        var caller = await center.Dial();
        cluster.Gate.Always("before Offer", static () => throw new TimeoutException("the proposal is lost"));
        await center.Be("ann", "available");
        await center.Be("bob", "available");
        var then = cluster.Clock.GetUtcNow().AddSeconds(70);
        await cluster.Within(TimeSpan.FromMinutes(2), () => cluster.Clock.GetUtcNow() >= then, "it is over");
        Assert.Empty(cluster.Platform.Legs(leg => leg.User is not null && leg.IsRinging));
        cluster.Gate.Clear();

        await cluster.Within(TimeSpan.FromSeconds(3), () => center.Ringing("ann") is not null || center.Ringing("bob") is not null, "somebody is rung");

        await center.ServeAll([caller], ["ann", "bob"]);
    }

    // The call cannot be reached by proposals for a while: it denies an offer, the agent goes to another caller, and then the proposal comes all the same.
    [Fact]
    public async Task A_proposal_that_comes_after_its_call_denied_it_rings_nobody()
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Open("other");
        await center.Hire("ann", "q", "other");
        var caller = await center.Dial();
        cluster.Gate.Always("before Offer", static () => throw new TimeoutException("the proposal is lost"));
        await center.Be("ann", "available");
        await cluster.Within(TimeSpan.FromSeconds(1), () => !center.IsFree("ann"), "reserved");
        var denied = center.StoredDesk("ann").Reservation!.OfferId;
        await cluster.Within(TimeSpan.FromSeconds(10), () => center.StoredDesk("ann").Reservation?.OfferId != denied, "let go");
        var second = await center.Dial("other");
        cluster.Gate.Clear();

        await center.ServeAll([caller, second], ["ann"]);

        Assert.DoesNotContain(cluster.Platform.Legs(leg => leg.User == center.Agent("ann")), leg => leg.Place!.Offer == denied);
    }

    // The agent is lost two seconds into the first talk, so that the caller comes back and is served by the second.
    private async Task Play(string point, string victim, FaultKind? kind, bool isMessageLost)
    {
        var center = new Center(cluster);
        await center.Open();
        await center.Hire("ann", "q");
        var caller = await center.Dial();
        Fault? fault = null;
        cluster.Gate.Once(point, () =>
        {
            fault = kind is { } planned ? cluster.Storage.Inject(planned, RowOf(victim), victim == "queue" ? null : KeyOf(center, caller, victim), times: 1) : null;
            _ = cluster.Forget(GrainOf(center, caller, victim));
            return isMessageLost ? throw new TimeoutException("the message is lost") : Task.CompletedTask;
        });

        await center.Be("ann", "available");
        var first = await center.Rings("ann", Patience);
        if (await center.PickUp(first))
        {
            await cluster.Advance(TimeSpan.FromSeconds(2));
            await center.End(first);
        }

        await center.ServeAll([caller], ["ann"], Patience);

        Assert.False(cluster.Gate.IsOpen(point), $"{point} was never reached");
        fault?.Dispose();
    }

    private IAddressable GrainOf(Center center, PlatformLeg caller, string victim) => victim switch
    {
        "queue" => cluster.Grains.GetGrain<IQueueGrain>(center.Queue()),
        "agent" => cluster.Grains.GetGrain<IAgentGrain>(center.Agent("ann")),
        _ => cluster.Grains.GetGrain<ICallGrain>(caller.Uuid),
    };

    private static string RowOf(string victim) => victim == "queue" ? "queue-members" : victim;

    private static string KeyOf(Center center, PlatformLeg caller, string victim) => victim == "agent" ? center.Agent("ann") : caller.Uuid;
}
