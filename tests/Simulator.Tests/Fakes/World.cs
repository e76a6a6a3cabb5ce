using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Fakes;

/// <summary>A platform on a loop that the test moves, with webhooks that the test answers.</summary>
internal sealed class World
{
    public const string Number = "442079460000";
    public const string Caller = "447700900001";

    public World(Doubts? doubts = null, IFarEnds? farEnds = null, int legsPerSecond = 0, bool rtc = false)
    {
        Webhooks = new FakeWebhooks(Loop);
        Application = new SimApplication
        {
            Id = "app",
            AnswerUrl = WebhookTarget.Of("http://gateway/webhooks/answer", "POST"),
            FallbackUrl = WebhookTarget.Of("http://gateway/webhooks/fallback", "POST"),
            EventUrl = WebhookTarget.Of("http://gateway/webhooks/event", "POST", 10),
            RtcEventUrl = rtc ? WebhookTarget.Of("http://gateway/webhooks/rtc", "POST", 10) : null,
        };
        foreach (var name in (string[])["Jane", "Joe"])
        {
            Application.Users[name] = new SimUser { Id = $"USR-{name}", Name = name, Sessions = 1 };
        }

        Account.Applications["app"] = Application;
        Account.Numbers[Number] = new SimNumber { Msisdn = Number, Country = "GB", IsOwned = true, ApplicationId = "app" };
        Journal.Subscribe(Seen.Add);
        Platform = new VoicePlatform(
            Loop,
            Webhooks,
            Journal,
            Account,
            new PlatformOptions { Doubts = doubts ?? new(), FarEnds = farEnds ?? new RingingFarEnds() },
            new LegLimiter(Loop, legsPerSecond));
    }

    public FakeLoop Loop { get; } = new();

    public FakeWebhooks Webhooks { get; }

    public Journal Journal { get; } = new();

    public SimAccount Account { get; } = new();

    public SimApplication Application { get; }

    public VoicePlatform Platform { get; }

    public List<Observation> Seen { get; } = [];

    /// <summary>A caller whose answer webhook gets this NCCO.</summary>
    public string Call(string ncco)
    {
        Webhooks.Reply(WebhookKind.Answer, ncco);
        return Platform.Dial(Caller, Number)!;
    }

    /// <summary>The latest leg that rings at a user or number.</summary>
    public string Ringing(string to) => Seen.OfType<LegStarted>().Last(leg => leg.Direction == LegDirection.Outbound && leg.To == to).LegId;

    /// <summary>What a leg heard, in order, without times.</summary>
    public IEnumerable<string> Heard(string leg) => Seen.OfType<HearingChanged>().Where(h => h.LegId == leg).Select(h => h.What is null || h.Kind == HearingKind.Party ? $"{h.Kind}" : $"{h.Kind} {h.What}");

    /// <summary>Statuses of a leg that webhooks told, in order.</summary>
    public IEnumerable<string> Told(string leg) => Webhooks.Sent
        .Where(w => w.LegId == leg && w.Kind is WebhookKind.Event or WebhookKind.ConnectFailed or WebhookKind.Transfer)
        .Select(w => w.Body["status"]?.GetValue<string>() ?? w.Body["type"]!.GetValue<string>());

    public LegChanged? End(string leg) => Seen.OfType<LegChanged>().LastOrDefault(c => c.LegId == leg && c.Status == LegStatus.Completed);

    public JsonObject Sent(WebhookKind kind) => Webhooks.Sent.Last(w => w.Kind == kind).Body;

    public RestOutcome Modify(string leg, string json) => Platform.ModifyCall(Application, leg, (JsonObject)JsonNode.Parse(json)!);

    public RestOutcome Create(string json) => Platform.CreateCall(Application, (JsonObject)JsonNode.Parse(json)!);
}
