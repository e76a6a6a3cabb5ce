using System.Text;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A contact center of one test: queues with a number each, and the agents who serve them. All grains are the real ones.</summary>
internal sealed class Center(RoutingCluster cluster)
{
    private static int _numbers;
    private const string Settings = """{"ringSeconds":10,"wrapUpSeconds":0,"missLimit":20,"retryDelays":{"missed":1,"rejected":1,"busy":1,"failed":1}}""";
    private readonly string _prefix = GrainCluster.NewId()[..10];
    private readonly Dictionary<string, string> _numberOf = [];

    public RoutingCluster Cluster => cluster;

    public string Queue(string name = "q") => $"{name}-{_prefix}";

    public string Agent(string name) => $"{name}-{_prefix}";

    public IAgentDesk Desk(string name) => cluster.Grains.GetGrain<IAgentDesk>(Agent(name));

    /// <summary>A queue, the flow that leads into it, and its number.</summary>
    public async Task<string> Open(string name = "q", string settings = Settings, string step = "", string steps = "")
    {
        var (queue, number) = (Queue(name), $"44208{Interlocked.Increment(ref _numbers):0000000}");
        Assert.Empty((await RoutedPlatform.Again(() => cluster.Grains.GetGrain<IQueueGrain>(queue).Change(new() { OperationId = GrainCluster.NewId(), Settings = Encoding.UTF8.GetBytes(settings) }).AsTask())).Refusals);
        var document = $$"""{"name":"Test","caller":"wait","steps":{"wait":{"type":"queue","queue":"{{queue}}" {{step}} } {{steps}} } }""";
        var flow = "f" + queue;
        Assert.Empty((await RoutedPlatform.Again(() => cluster.Grains.GetGrain<IFlowGrain>(flow).Publish(new() { OperationId = GrainCluster.NewId(), Document = Encoding.UTF8.GetBytes(document), BasedOn = 0 }).AsTask())).Refusals);
        Assert.Empty((await RoutedPlatform.Again(() => cluster.Grains.GetGrain<INumberGrain>(number).Assign(new() { OperationId = GrainCluster.NewId(), FlowId = flow }).AsTask())).Refusals);
        _numberOf[name] = number;
        return queue;
    }

    /// <summary>The number that leads into a queue.</summary>
    public string NumberOf(string queue = "q") => _numberOf[queue];

    /// <summary>An agent of these queues, away.</summary>
    public async Task Hire(string name, params string[] queues)
    {
        await cluster.Grains.GetGrain<IAgentGrain>(Agent(name)).Register(null);
        var assigned = await RoutedPlatform.Again(() => Desk(name).Assign(new() { OperationId = GrainCluster.NewId(), Queues = queues.ToDictionary(queue => Queue(queue), _ => 1) }).AsTask());
        Assert.Empty(assigned.Refusals);
    }

    public Task Be(string name, string presence) => cluster.Meanwhile(
        RoutedPlatform.Again(() => Desk(name).SetPresence(new() { OperationId = GrainCluster.NewId(), Presence = presence }).AsTask()));

    public async Task Ready(string name, params string[] queues)
    {
        await Hire(name, queues.Length == 0 ? ["q"] : queues);
        await Be(name, "available");
    }

    public Task<PlatformLeg> Dial(string queue = "q", string from = "447700900001") => cluster.Meanwhile(cluster.Platform.Dial(_numberOf[queue], from));

    /// <summary>The leg that rings at an agent; time goes on until there is one.</summary>
    public async Task<PlatformLeg> Rings(string name, double seconds = 60)
    {
        await cluster.Within(TimeSpan.FromSeconds(seconds), () => Ringing(name) is not null, $"{name} is rung");
        return Ringing(name)!;
    }

    public PlatformLeg? Ringing(string name) => cluster.Platform.Legs(leg => leg.User == Agent(name) && leg.IsRinging).FirstOrDefault();

    public Task<bool> PickUp(PlatformLeg leg, bool isToldFirst = true) =>
        cluster.Meanwhile(cluster.Platform.PickUp(leg, call => cluster.Grains.GetGrain<ICallRouting>(call), isToldFirst));

    public Task End(PlatformLeg leg, string status = "completed") => cluster.Meanwhile(cluster.Platform.End(leg, status));

    public CallState? Stored(PlatformLeg caller) => cluster.Stored(caller.Uuid);

    public DeskState StoredDesk(string name) => cluster.Storage.Stored<AgentState>("agent", Desk(name).GetGrainId())!.AtDesk;

    /// <summary>Caller and agent are in one room, and both rows say so.</summary>
    public bool Talks(PlatformLeg caller, string name) =>
        caller.IsAnswered && cluster.Platform.Legs(leg => leg.User == Agent(name) && leg.IsAnswered && leg.Conversation == caller.Conversation).Length == 1
        && StoredDesk(name).Reservation is { IsAccepted: true } mine && mine.CallId == caller.Uuid;

    /// <summary>The agent is reserved for nobody.</summary>
    public bool IsFree(string name) => StoredDesk(name).Reservation is null;

    /// <summary>Plays on with willing agents until no caller is left: each is served, and every agent is free in the end.</summary>
    public async Task ServeAll(PlatformLeg[] callers, string[] agents, double seconds = 600)
    {
        var end = cluster.Clock.GetUtcNow().AddSeconds(seconds);
        while (callers.Any(caller => caller.IsAlive) || agents.Any(agent => !IsFree(agent)))
        {
            Assert.True(cluster.Clock.GetUtcNow() < end, "Not in time: " + Describe(callers, agents));
            foreach (var leg in cluster.Platform.Legs(leg => agents.Any(agent => leg.User == Agent(agent))))
            {
                if (leg.IsRinging)
                {
                    await PickUp(leg);
                }
                else if (leg.IsAnswered && cluster.Clock.GetUtcNow() - leg.StartedAt > TimeSpan.FromSeconds(8))
                {
                    await End(leg);
                }
            }

            await cluster.Advance(TimeSpan.FromSeconds(1));
        }

        AssertSound();
    }

    /// <summary>Nothing that must never happen did.</summary>
    public void AssertSound()
    {
        Assert.Empty(cluster.Platform.Violations);
        Assert.Empty(cluster.Ledger.Violations);
    }

    private string Describe(PlatformLeg[] callers, string[] agents) => string.Join('\n', callers.Where(caller => caller.IsAlive).Select(caller =>
            $"caller {caller.Uuid} in {caller.Conversation}: waits [{string.Join("; ", Stored(caller)?.Waits.Select(wait => $"{wait.Id} {wait.End} due {wait.Due}") ?? [])}] offers [{string.Join("; ", Stored(caller)?.Offers.Select(offer => $"{offer.Id} {offer.Agent} {offer.Outcome} open={offer.IsOpen} leg={offer.Leg} endAs={offer.EndAs}") ?? [])}] move {Stored(caller)?.Move}")
        .Concat(agents.Select(agent => $"agent {Agent(agent)}: {StoredDesk(agent).Status} ready={StoredDesk(agent).IsReady} reserved {StoredDesk(agent).Reservation}")));
}
