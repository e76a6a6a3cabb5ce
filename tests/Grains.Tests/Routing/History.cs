using System.Text.Json;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A random history: people come, ring, pick up, decline, leave and come back, silos are killed, and time goes on; checked at each step.</summary>
internal sealed class History(RoutingCluster cluster, int seed, Func<Task>? killSilo, Func<IDisposable>? trouble = null)
{
    private const int MostCallers = 12;
    private static readonly string[] Queues = ["a", "b", "c"];
    private static readonly string[] Agents = ["ann", "bob", "cid", "dan"];
    private readonly Random _random = new(seed);
    private readonly Center _center = new(cluster);
    private readonly List<PlatformLeg> _callers = [];
    private readonly List<string> _log = [];
    private readonly List<Task> _running = [];

    /// <summary>Plays that many steps, then serves who is left.</summary>
    public async Task Play(int steps)
    {
        await _center.Open("a");
        await _center.Open("b", """{"strategy":"ringAll","ringAllAtMost":2,"ringSeconds":10,"wrapUpSeconds":3,"missLimit":20,"retryDelays":{"missed":1,"rejected":1,"busy":1,"failed":1}}""");
        await _center.Open("c");
        await _center.Ready("ann", "a", "b", "c");
        await _center.Ready("bob", "a", "b");
        await _center.Ready("cid", "b", "c");
        await _center.Ready("dan", "c");
        try
        {
            using (trouble?.Invoke())
            {
                for (var step = 0; step < steps; step++)
                {
                    await Step();
                    _center.AssertSound();
                }
            }

            await cluster.Meanwhile(Task.WhenAll(_running));
            foreach (var agent in Agents)
            {
                await _center.Be(agent, "available");
            }

            await _center.ServeAll([.. _callers], Agents, seconds: 900);
            await AtRest();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed} after:\n{string.Join('\n', _log.TakeLast(40))}\n{e.Message}", e);
        }
    }

    // Everybody was served or is gone: so say the rows of the calls, and what the queues count.
    private async Task AtRest()
    {
        await cluster.Within(TimeSpan.FromSeconds(120), () => _callers.All(caller => _center.Stored(caller) is { } call && call.Waits.All(wait => !wait.IsOpen) && call.Offers.All(offer => !offer.IsOpen)), "waits and offers are over");
        foreach (var queue in Queues)
        {
            JsonElement view = default;
            try
            {
                await GrainCluster.Until(
                    async () =>
                    {
                        await cluster.Advance(TimeSpan.FromSeconds(1));
                        view = JsonElement.Parse((await cluster.Grains.GetGrain<IQueueGrain>(_center.Queue(queue)).View())!.Utf8);
                        return view.GetProperty("waiting").GetInt32() == 0;
                    },
                    "nobody waits");
            }
            finally
            {
                Log($"{queue}: {view}");
            }

            Assert.Equal(0, view.GetProperty("beingOffered").GetInt32());
        }
    }

    private async Task Step()
    {
        switch (_random.Next(100))
        {
            case < 20 when _callers.Count(caller => caller.IsAlive) < MostCallers:
                var queue = Pick(Queues);
                Log($"a caller comes to {queue}");
                var caller = await _center.Dial(queue);
                _callers.Add(caller);
                break;
            case < 28 when _callers.Where(caller => caller.IsAlive).ToArray() is { Length: > 0 } alive:
                var gone = Pick(alive);
                Begin("a caller hangs up", () => cluster.Platform.End(gone));
                break;
            case < 50 when Legs(leg => leg.IsRinging) is { Length: > 0 } ringing:
                var picked = Pick(ringing);
                var isToldFirst = _random.Next(2) == 0;
                Begin($"{picked.User} picks up", () => cluster.Platform.PickUp(picked, call => cluster.Grains.GetGrain<ICallRouting>(call), isToldFirst));
                break;
            case < 57 when Legs(leg => leg.IsRinging) is { Length: > 0 } ringing:
                var declined = Pick(ringing);
                Begin($"{declined.User} declines", () => cluster.Platform.End(declined, "rejected"));
                break;
            case < 68 when Legs(leg => leg.IsAnswered) is { Length: > 0 } talking:
                var left = Pick(talking);
                Begin($"{left.User} hangs up", () => cluster.Platform.End(left));
                break;
            case < 76:
                var (agent, presence) = (Pick(Agents), Pick(["available", "away", "available"]));
                Begin($"{agent} is {presence}", () => _center.Be(agent, presence));
                break;
            case 76 when killSilo is not null:
                Log("a silo is killed");
                await killSilo();
                break;
            default:
                var by = TimeSpan.FromMilliseconds(_random.Next(3_000));
                Log($"{by} pass");
                await cluster.Advance(by);
                break;
        }
    }

    // What people do at the same time is not awaited: messages meet on the way.
    private void Begin(string what, Func<Task> act)
    {
        Log(what);
        _running.Add(Task.Run(act));
    }

    private PlatformLeg[] Legs(Func<PlatformLeg, bool> wanted) => cluster.Platform.Legs(leg => Agents.Any(agent => leg.User == _center.Agent(agent)) && wanted(leg));

    private void Log(string what) => _log.Add($"{cluster.Clock.GetUtcNow():HH:mm:ss.fff} {what}");

    private T Pick<T>(T[] of) => of[_random.Next(of.Length)];
}
