using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

/// <summary>Webhooks that go to a scripted server in driven time.</summary>
internal sealed class Postbox : IAsyncDisposable
{
    private readonly DrivenLoop _loop;
    private readonly WebhookDelivery _webhooks;

    private Postbox(ScriptedServer server, NuisanceDice dice, TimeSpan guard)
    {
        _loop = new(new NoGatewayClock(), new() { Guard = guard, Grace = TimeSpan.FromMilliseconds(1), OverdueStep = TimeSpan.FromSeconds(1) }, TimeProvider.System);
        Server = server;
        Dice = dice;
        var journal = new Journal();
        journal.Subscribe(Seen.Add);
        _webhooks = new(_loop, Account, journal, dice, WebhookOptions.ForDrivenTime);
    }

    public ScriptedServer Server { get; }

    public NuisanceDice Dice { get; }

    public SimAccount Account { get; } = new();

    public SimApplication Application { get; } = new() { Id = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" };

    public List<Observation> Seen { get; } = [];

    public List<WebhookOutcome> Outcomes { get; } = [];

    /// <param name="nuisances">What happens on purpose.</param>
    /// <param name="seed">Which run.</param>
    /// <param name="hangs">True where the script never answers: time goes on sooner, in real time.</param>
    public static async Task<Postbox> Open(Nuisances? nuisances = null, int seed = 1, bool hangs = false) =>
        new(await ScriptedServer.Start(), new(nuisances ?? Nuisances.None, seed), TimeSpan.FromSeconds(hangs ? 0.5 : 30));

    public static JsonObject Body(string status = "answered", string leg = "leg-1") => new()
    {
        ["from"] = "442079460000",
        ["to"] = "447700900000",
        ["uuid"] = leg,
        ["status"] = status,
        ["direction"] = "inbound",
        ["network"] = "GB-FIXED",
    };

    public WebhookTarget Target(string path, string method = "POST") => WebhookTarget.Of(Server.Url + path, method);

    public WebhookRequest Request(WebhookKind kind, JsonObject? body = null, string method = "POST", string leg = "leg-1", bool fallback = false) =>
        new(kind, Application, Target("/hook", method), body ?? Body(leg: leg), leg, fallback ? Target("/fallback", method) : null);

    /// <summary>Sends all at the start, runs until nothing is left to do, and returns simulated seconds.</summary>
    public Task<double> Send(params WebhookRequest[] requests) => Run(() =>
    {
        foreach (var request in requests)
        {
            _webhooks.Send(request, Outcomes.Add);
        }
    });

    public Task<double> SendThenAskFallback(WebhookRequest request) =>
        Run(() => _webhooks.Send(request, first =>
        {
            Outcomes.Add(first);
            _webhooks.AskFallback(request, "No NCCO.", Outcomes.Add);
        }));

    /// <summary>Legs and statuses of the events that came, in the order of their coming.</summary>
    public IEnumerable<string> Legs => Server.Requests.Select(r => JsonNode.Parse(r.Body)!).Select(body => $"{body["uuid"]} {body["status"]}");

    public async ValueTask DisposeAsync()
    {
        _webhooks.Dispose();
        _loop.Dispose();
        await Server.DisposeAsync();
    }

    // An hour is after everything, and costs nothing.
    private async Task<double> Run(Action begin)
    {
        var started = _loop.Now;
        var last = started;
        begin();
        _loop.After(TimeSpan.FromHours(1), _loop.Stop);
        await _loop.Run(TestContext.Current.CancellationToken);
        foreach (var seen in Seen)
        {
            last = seen.At > last ? seen.At : last;
        }

        return (last - started).TotalSeconds;
    }
}
