using System.Text.Json.Nodes;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Tests.Routing;

namespace ContactCenter.Grains.Tests.Skew;

/// <summary>A contact center whose queues, agents and calls live on the silos that a test names.</summary>
internal sealed class SkewedFloor(SkewedSilos silos)
{
    public Center Center { get; } = new(silos);

    /// <summary>Settings of a queue for tests, but for what is said.</summary>
    public static string Settings(string more)
    {
        var settings = JsonNode.Parse("""{"ringSeconds":10,"missLimit":20,"wrapUpSeconds":0,"retryDelays":{"missed":1}}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
        {
            settings[name] = value?.DeepClone();
        }

        return settings.ToJsonString();
    }

    public async Task Open(Wrong clock, string settings = "", string name = "q", string asks = "")
    {
        await Place(clock, name);
        await silos.On(clock, () => Center.Open(name, Settings(settings), asks));
        Assert.True(await silos.IsOn(clock, Queue(name)));
    }

    /// <summary>A queue is activated, before anybody else asks for it.</summary>
    public Task Place(Wrong clock, string name = "q") => silos.On(clock, async () => await Queue(name).Settings());

    public async Task Ready(Wrong clock, string name, params string[] queues)
    {
        await silos.On(clock, () => Center.Ready(name, queues));
        Assert.True(await silos.IsOn(clock, Center.Desk(name)));
    }

    public async Task<PlatformLeg> Dial(Wrong clock, string queue = "q")
    {
        var leg = await silos.On(clock, () => Center.Dial(queue));
        Assert.True(await silos.IsOn(clock, silos.Grains.GetGrain<ICallGrain>(leg.Uuid)));
        return leg;
    }

    public IQueueGrain Queue(string name = "q") => silos.Grains.GetGrain<IQueueGrain>(Center.Queue(name));

    public async Task<QueueView> View(string name = "q") => GrainCluster.Read<QueueView>(Assert.IsType<JsonReply>(await Queue(name).View()));

    public async Task<WaitingCallerView[]> Waiting(string name = "q") => [.. GrainCluster.Read<WaitingView>(await Queue(name).Waiting(0, 100)).Items];

    public Wait WaitOf(PlatformLeg caller) => Center.Stored(caller)!.Waits[^1];

    public DeskStatus StatusOf(string agent) => Center.StoredDesk(agent).Status;

    public Task Pass(double seconds) => silos.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>A second before it is due it has not happened, a second after it has: clocks differ by more, and messages take less.</summary>
    public async Task HappensAfter(double seconds, Func<bool> has, string what)
    {
        await Pass(seconds - 1);
        Assert.False(has(), $"happened before {seconds} s: {what}");
        await Pass(2);
        Assert.True(has(), $"did not happen within {seconds} s: {what}");
    }

    /// <summary>The agent picks up, talks for a while and hangs up.</summary>
    public async Task Talk(string agent, PlatformLeg leg, double seconds)
    {
        Assert.True(await Center.PickUp(leg));
        await Pass(seconds);
        await Center.End(leg);
        await silos.Within(TimeSpan.FromSeconds(0.5), () => Center.StoredDesk(agent).Reservation?.OfferId != leg.Place!.Offer, "over");
    }
}
