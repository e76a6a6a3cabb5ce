using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>
/// A queue of its own, with its number, its agents and its caller. All of it runs on the platform's thread: between two awaits no time passes, so
/// that what somebody hears is asked at exactly the moment that the test means.
/// </summary>
internal sealed partial class Scene
{
    private readonly SimulatedCenter _center;
    private readonly SceneOptions _options;
    private readonly SceneBook _book = new();
    private readonly Judge _judge = new();
    private readonly SceneWaits _waits;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answeredFor = new(StringComparer.Ordinal);
    private readonly int _number;
    private int _requests;

    public Scene(SimulatedCenter center, SceneOptions options, int number)
    {
        (_center, _options, _number) = (center, options, number);
        _waits = new SceneWaits(center.Simulator.Loop, () => $"Now {center.Simulator.Loop.Now:HH:mm:ss.fff}. {Story()}");
        Queue = string.Create(CultureInfo.InvariantCulture, $"room-{number}");
        Dialled = string.Create(CultureInfo.InvariantCulture, $"4420794610{number:00}");
        From = string.Create(CultureInfo.InvariantCulture, $"4477009010{number:00}");
    }

    /// <summary>Id of the queue.</summary>
    public string Queue { get; }

    /// <summary>The number that leads to it.</summary>
    public string Dialled { get; }

    /// <summary>Who calls.</summary>
    public string From { get; }

    /// <summary>Leg of the caller, once there is one; the id of the call.</summary>
    public string Caller { get; private set; } = "";

    /// <summary>The grains behind the gateway.</summary>
    public IGrainFactory Grains => _center.Grains;

    /// <summary>The gateway, and the key of its API.</summary>
    public (HttpClient Http, string Key) Gateway => (_center.Gateway, _center.Access.AdminKey);

    /// <summary>Where the platform reaches the gateway.</summary>
    public string BaseUrl => _center.Gateway.BaseAddress!.AbsoluteUri.TrimEnd('/');

    /// <summary>Now.</summary>
    public DateTimeOffset Now => _center.Simulator.Loop.Now;

    private string AppUser => _options.AppUser is { } step ? $"\"appUser\": \"{step}\"" : "";

    private SimulatorHost Simulator => _center.Simulator;

    private IVoicePlatform Platform => _center.Simulator.Platform;

    /// <summary>Something happened.</summary>
    public void See(Observation seen)
    {
        _book.See(seen);
        _judge.See(seen);
        _waits.Look();
    }

    /// <summary>What was seen so far.</summary>
    public string Story() => "Seen:\n" + _book.Story();

    /// <summary>Plays it, then sends everybody home and looks whether anybody is left.</summary>
    public async Task Run(Func<Scene, Task> act)
    {
        try
        {
            await SetUp();
            await act(this);
            HangUp(Caller);
            await Everybody_is_gone();
            var verdict = await Judged();
            Assert.True(verdict.IsGood, $"{VerdictReport.ToText(verdict)}\n{Story()}");
        }
        finally
        {
            foreach (var leg in _book.Live)
            {
                Platform.HangUp(leg);
            }

            foreach (var agent in _tokens.Keys.ToArray())
            {
                await Presence(agent, "offline");
            }
        }
    }

    /// <summary>An agent of the queue comes to work.</summary>
    /// <returns>The agent's name.</returns>
    public async Task<string> Agent(string name)
    {
        var agent = await Person(name);
        await Admin(HttpMethod.Put, $"/api/v1/agents/{agent}", new JsonObject { ["queues"] = new JsonObject { [Queue] = 1 } });
        await Presence(agent, "available");
        return agent;
    }

    /// <summary>Somebody who is available, but of no queue.</summary>
    public async Task<string> Colleague(string name)
    {
        var agent = await Person(name);
        await Presence(agent, "available");
        return agent;
    }

    /// <summary>Changes what an agent wants to be.</summary>
    public async Task Presence(string agent, string presence) =>
        Ok(await Ask(HttpMethod.Put, $"/api/v1/agents/{agent}/presence", new JsonObject { ["presence"] = presence, ["reason"] = presence == "away" ? "break" : null }, agent));

    /// <summary>The caller dials.</summary>
    public string Calls() => Caller = Calls(From, "caller");

    /// <summary>Somebody dials.</summary>
    public string Calls(string from, string name)
    {
        var leg = Platform.Dial(from, Dialled)!;
        _book.Name(leg, name);
        return leg;
    }

    /// <summary>The caller has dialled, and one agent has taken the call.</summary>
    /// <returns>The agent, and the agent's leg.</returns>
    public async Task<(string Agent, string Leg)> Talk(string name = "ann")
    {
        var agent = await Agent(name);
        Calls();
        var leg = await PicksUp(agent);
        await Hears(Caller, agent);
        return (agent, leg);
    }

    /// <summary>Waits until somebody's app or phone rings, once more than those that a test saw already.</summary>
    public async Task<string> Rings(string who, double within = 5)
    {
        string? leg = null;
        await _waits.Until($"{who} rings", () => (leg = _book.Ringing(who).FirstOrDefault(ringing => !_answeredFor.Contains(ringing))) is not null, within);
        _answeredFor.Add(leg!);
        return leg!;
    }

    /// <summary>Somebody's app or phone rings, and is answered two seconds later.</summary>
    public async Task<string> PicksUp(string who, double within = 5)
    {
        var leg = await Rings(who, within);
        await Pass(2);
        Answer(leg);
        return leg;
    }

    public void Answer(string leg) => Assert.True(Platform.Answer(leg), $"{_book.NameOf(leg)} does not ring.\n{Story()}");

    public void Reject(string leg) => Assert.True(Platform.Reject(leg), $"{_book.NameOf(leg)} does not ring.\n{Story()}");

    public void HangUp(string leg) => Platform.HangUp(leg);

    public void Press(string leg, string keys) => Assert.True(Platform.Press(leg, keys));

    public void LosesConnection(string leg) => Assert.True(Platform.LoseConnection(leg));

    /// <summary>An app user calls the number that the app was given, or another one.</summary>
    public string CallsServer(string user, string? to = null, JsonObject? data = null)
    {
        var leg = Platform.CallServer(Simulator.Application, user, to ?? Dialled, data);
        _book.Name(leg, user);
        return leg;
    }

    /// <summary>Lets time pass.</summary>
    public Task Pass(double seconds) => _waits.Pass(seconds);

    /// <summary>Waits until a leg hears exactly this: <c>music</c>, a text, or the names of those who are heard, joined by +.</summary>
    public Task Hears(string leg, string what, double within = 5) =>
        _waits.Until($"{_book.NameOf(leg)} hears '{what}' (and not '{_book.HearsNow(leg)}')", () => _book.HearsNow(leg) == what, within);

    /// <summary>Name of the room in which a leg is; null for none.</summary>
    public string? RoomOf(string leg) => Seen.OfType<LegMoved>().LastOrDefault(moved => moved.LegId == leg)?.Room;

    /// <summary>What a leg hears now.</summary>
    public string HearsNow(string leg) => _book.HearsNow(leg);

    /// <summary>What a leg heard from its begin until now, in order; silence counts where it lasted longer than so many seconds.</summary>
    public IReadOnlyList<string> HeardBy(string leg, double bound = 5) => _book.Heard(leg, TimeSpan.FromSeconds(bound), Now);

    /// <summary>Asserts what a leg heard from its begin until now, in order; silence counts where it lasted longer than the judge allows.</summary>
    public void Heard(string leg, params string[] expected) => Assert.True(
        expected.SequenceEqual(HeardBy(leg)), $"Expected: {string.Join(" | ", expected)}\nHeard:    {string.Join(" | ", HeardBy(leg))}\n{Story()}");

    /// <summary>Waits until a leg is over.</summary>
    public Task Over(string leg, double within = 5) => _waits.Until($"{_book.NameOf(leg)}'s leg is over", () => _book.IsOver(leg), within);

    /// <summary>Asserts that a leg is up or rings.</summary>
    public void IsThere(string leg) => Assert.False(_book.IsOver(leg), $"{_book.NameOf(leg)}'s leg is over.\n{Story()}");

    /// <summary>Waits until something was observed.</summary>
    public Task Until(string what, Func<bool> isSo, double within = 5) => _waits.Until(what, isSo, within);

    /// <summary>Everything that was seen.</summary>
    public IReadOnlyList<Observation> Seen => _book.Seen;

    /// <summary>Every leg is over, and every agent free, soon after the caller has gone.</summary>
    public async Task Everybody_is_gone(double within = 10)
    {
        await _waits.Until("every leg is over", () => _book.Live.Count == 0, within);
        await Pass(3);
        Assert.Empty(_book.Live);
        foreach (var agent in _tokens.Keys)
        {
            var desk = (await Admin(HttpMethod.Get, $"/api/v1/agents/{agent}")).Body!;
            Assert.True((string)desk["status"]! is "available" or "wrapUp" or "resting" or "away" or "offline", $"{agent}: {desk}\n{Story()}");
        }

        var queue = (await Admin(HttpMethod.Get, $"/api/v1/queues/{Queue}/waiting")).Body!;
        Assert.Empty(queue["items"]!.AsArray());
    }

    private async Task<Verdict> Judged()
    {
        await Pass(1);
        return _judge.Conclude(Now);
    }

    /// <summary>A number of the account, with the scene's flow.</summary>
    public async Task Owns(string number)
    {
        Rent(number);
        await Admin(HttpMethod.Put, $"/api/v1/numbers/{number}", new JsonObject { ["flow"] = Queue });
    }

    private void Rent(string number) =>
        Simulator.Account.Numbers[number] = new SimNumber { Msisdn = number, Country = "GB", Features = ["VOICE"], IsOwned = true, ApplicationId = Simulator.Application.Id };

    private async Task SetUp()
    {
        Rent(Dialled);
        await Admin(HttpMethod.Put, $"/api/v1/queues/{Queue}", Json($$"""{ "wrapUpSeconds": 0, "ringSeconds": 15, "resumeSeconds": 0 {{More(_options.Queue)}} }"""));
        var flow = $$"""
            { "basedOn": 0, "document": { "name": "Room", "caller": "wait" {{More(AppUser)}}, "steps": {
                "wait": { "type": "queue", "queue": "{{Queue}}", "announce": "Please hold." {{More(_options.Step)}} } {{More(_options.Steps)}} } } }
            """;
        await Admin(HttpMethod.Put, $"/api/v1/flows/{Queue}", Json(flow));
        await Admin(HttpMethod.Put, $"/api/v1/numbers/{Dialled}", new JsonObject { ["flow"] = Queue });
    }

    private async Task<string> Person(string name)
    {
        var agent = string.Create(CultureInfo.InvariantCulture, $"{name}{_number}");
        var reply = await Outside(async stop =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/jwt")
            {
                Content = JsonContent.Create(new { mobile_api_key = _center.Access.MobileKey, user_name = agent }),
            };
            return await Reply(request, stop);
        });
        _tokens[agent] = Ok(reply).Text("jwt")!;
        Simulator.Application.Users[agent].Sessions = 1;
        return agent;
    }

    private static string More(string members) => members.Length > 0 ? $",{members}" : "";

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
