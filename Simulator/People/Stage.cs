using System.Globalization;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Floor;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.People;

/// <summary>Brings a scenario's people to life: tells each what happens to the own leg, and lets them act on the platform.</summary>
public sealed class Stage
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, Action<Observation>> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Scenario _scenario;
    private readonly SimApplication _application;
    private readonly int _seed;
    private readonly GatewayApi? _api;
    private readonly FloorWatch? _watch;
    private readonly Dictionary<string, DeskAgent> _floor = new(StringComparer.Ordinal);
    private int _playing;
    private int _toCome;

    /// <summary>A stage on which nobody plays yet.</summary>
    /// <param name="scenario">Who plays.</param>
    /// <param name="loop">Time.</param>
    /// <param name="platform">What they act on.</param>
    /// <param name="journal">What they hear of.</param>
    /// <param name="application">Whose users the agents are.</param>
    /// <param name="seed">The same seed draws the same.</param>
    /// <param name="api">The gateway's own API, for a scenario with a floor; null for none.</param>
    public Stage(Scenario scenario, ISimLoop loop, IVoicePlatform platform, Journal journal, SimApplication application, int seed, GatewayApi? api = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(journal);
        (_scenario, Loop, Platform, Journal, _application, _seed) = (scenario, loop, platform, journal, application, seed);
        (_api, _watch) = (api, api is null ? null : new FloorWatch(api, loop, journal));
        journal.Subscribe(Watch);
    }

    /// <summary>Callers who called so far.</summary>
    public int Called { get; private set; }

    /// <summary>Callers in all.</summary>
    public int Expected => (_scenario.Crowd?.Calls ?? 0) + _scenario.People.Count;

    /// <summary>True when everybody has called and nobody is on the line any more.</summary>
    public bool IsOver => _playing == 0 && _toCome == 0;

    /// <summary>True once the day is over: agents do nothing more.</summary>
    internal bool IsClosed { get; private set; }

    internal ISimLoop Loop { get; }

    internal IVoicePlatform Platform { get; }

    internal Journal Journal { get; }

    /// <summary>Brings the agents online and lets people call. On the loop.</summary>
    public void Begin()
    {
        foreach (var user in _scenario.Agents.Keys)
        {
            var known = User(user);
            known.Sessions = Math.Max(known.Sessions, 1);
        }

        OpenFloor();

        foreach (var script in _scenario.People)
        {
            Later(TimeSpan.Zero, () =>
            {
                Called++;
                new ScriptedCaller(this, script).Call();
            });
        }

        if (_scenario.Crowd is { } crowd)
        {
            _toCome += crowd.Calls;
            Next(crowd, 0, Draws("arrivals"));
        }
    }

    /// <summary>Looks at the gateway's views for the last time, and lets agents do nothing more. On the loop.</summary>
    /// <param name="done">Called on the loop when that was seen.</param>
    public void Close(Action done)
    {
        IsClosed = true;
        if (_watch is null || _floor.Count == 0)
        {
            done();
        }
        else
        {
            _watch.Look(done);
        }
    }

    /// <summary>Something of a caller is to come: the run is not over before.</summary>
    internal void Later(TimeSpan delay, Action work)
    {
        _toCome++;
        Loop.After(delay, () =>
        {
            _toCome--;
            work();
        });
    }

    /// <summary>A stream of its own for each purpose, so that one more draw here changes nothing there.</summary>
    internal Random Draws(string purpose)
    {
        var hash = 2166136261u;
        foreach (var c in purpose)
        {
            hash = (hash ^ c) * 16777619;
        }

        return new Random(unchecked((int)hash ^ (_seed * 486_187_739)));
    }

    /// <summary>Somebody plays on a leg until it is over. False when there is no leg.</summary>
    internal bool Plays(string? leg, Action<Observation> told)
    {
        if (leg is null)
        {
            return false;
        }

        _playing++;
        _people[leg] = told;
        return true;
    }

    /// <summary>The user or number at the far end of a leg that the platform placed; null for others.</summary>
    internal string? WhoIs(string leg) => _names.GetValueOrDefault(leg);

    /// <summary>Places an app user's call.</summary>
    internal string CallServer(string user, string to) => Platform.CallServer(_application, user, to, null);

    // As people call: the time between two is exponential.
    private void Next(Crowd crowd, int index, Random arrivals) => Loop.After(TimeSpan.FromSeconds(-Math.Log(1 - arrivals.NextDouble()) / crowd.Rate), () =>
    {
        _toCome--;
        Called++;
        new CrowdCaller(this, crowd, [.. _scenario.Agents.Keys], Draws($"caller {index}"), index).Call();
        if (index + 1 < crowd.Calls)
        {
            Next(crowd, index + 1, arrivals);
        }
    });

    private void Watch(Observation seen)
    {
        switch (seen)
        {
            case LegStarted { Direction: LegDirection.Outbound, User: { } user } rung when _floor.TryGetValue(user, out var agent):
                _names[rung.LegId] = user;
                Plays(rung.LegId, agent.Rings(rung.LegId));
                break;
            case DesksSeen desks:
                foreach (var (name, status) in desks.Desks)
                {
                    _floor.GetValueOrDefault(name)?.Shown(status);
                }

                break;
            case LegStarted { Direction: LegDirection.Outbound } started when CalleeOf(started) is { } callee:
                _names[started.LegId] = started.To ?? "";
                var called = new CalledPerson(this, started.LegId, callee, Draws(started.LegId));
                Plays(started.LegId, called.Told);
                break;
            case HearingChanged heard:
                Tell(heard.LegId, heard);
                break;
            case LegChanged changed:
                Tell(changed.LegId, changed);
                break;
        }
    }

    // Never from within the platform's own work.
    private void Tell(string leg, Observation seen)
    {
        if (_people.ContainsKey(leg))
        {
            Loop.After(TimeSpan.Zero, () => Told(leg, seen));
        }
    }

    private void Told(string leg, Observation seen)
    {
        if (!_people.TryGetValue(leg, out var person))
        {
            return;
        }

        if (seen is HearingChanged { Kind: HearingKind.Gone })
        {
            _people.Remove(leg);
            _names.Remove(leg);
            _playing--;
        }

        person(seen);
    }

    private SimUser User(string name) => _application.Users.TryGetValue(name, out var known) ? known : _application.Users[name] = new SimUser { Id = $"USR-{name}", Name = name };

    private void OpenFloor()
    {
        if (_scenario.Floor.Count == 0)
        {
            return;
        }

        if (_api is null)
        {
            throw new ScenarioException("The floor's agents sign in at the gateway: its mobile key and its admin key are needed (--mobile-key, --admin-key).");
        }

        var run = string.Create(CultureInfo.InvariantCulture, $"{Loop.Now.ToUnixTimeMilliseconds():x}-{_seed}");
        foreach (var plan in _scenario.Floor)
        {
            var agent = _floor[plan.Name] = new DeskAgent(this, plan, User(plan.Name), new AgentApp(_api, Loop, Journal, plan.Name, run));
            agent.Begin();
        }

        LookOn();
    }

    private void LookOn() => Loop.After(BetweenLooks, () =>
    {
        if (!IsClosed)
        {
            _watch!.Look(LookOn);
        }
    });

    private Callee? CalleeOf(LegStarted started) => started.Channel switch
    {
        LegChannel.App => started.User is { } user ? _scenario.Agents.GetValueOrDefault(user) : null,
        LegChannel.Phone => _scenario.Phones,
        _ => null,
    };
}
