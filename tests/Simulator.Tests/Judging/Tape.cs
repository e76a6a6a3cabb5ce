using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

/// <summary>Observations made by hand, each so many seconds after the first, and the judge who sees them.</summary>
internal sealed class Tape(params ServiceLine[] lines)
{
    private static readonly DateTimeOffset Zero = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private Judge _judge = new(lines, checksRecords: true);
    private double _now;
    private int _deliveries;

    /// <summary>Rules broken so far, each as often as it was, in alphabetical order; nothing more is seen afterwards.</summary>
    public IEnumerable<string> Broken() => Conclude().ByRule.SelectMany(rule => Enumerable.Repeat(rule.Key, (int)rule.Value)).Order(StringComparer.Ordinal);

    public Verdict Conclude() => _judge.Conclude(Now);

    public DateTimeOffset Now => Zero.AddSeconds(_now);

    /// <summary>Another judge, who has seen nothing: for one who does not tell waits apart that differ by so little.</summary>
    public Tape Slack(double seconds)
    {
        _judge = new(lines, checksRecords: true, TimeSpan.FromSeconds(seconds));
        return this;
    }

    /// <summary>Time goes on.</summary>
    public Tape At(double seconds)
    {
        Assert.True(seconds >= _now, "a tape runs forwards");
        _now = seconds;
        return this;
    }

    public Tape See(Observation seen)
    {
        _judge.See(seen);
        return this;
    }

    /// <summary>A phone calls.</summary>
    public Tape Caller(string leg, string to = "442079460000", string from = "447700900001") =>
        See(new LegStarted(Now, leg, $"CON-{leg}", LegDirection.Inbound, LegChannel.Phone, from, to, null, null));

    /// <summary>A phone calls and waits with music.</summary>
    public Tape Waits(string leg, string to = "442079460000", string from = "447700900001") => Caller(leg, to, from).Answers(leg).Moves(leg, $"room-{leg}").Hears(leg, HearingKind.Music);

    /// <summary>An agent picks up and comes to the caller who waits.</summary>
    public Tape Joins(string leg, string caller) =>
        Answers(leg).Moves(leg, $"room-{caller}").Hears(leg, HearingKind.Party, caller).Hears(caller, HearingKind.Party, leg);

    /// <summary>The application shows its agents.</summary>
    public Tape Desks(params (string Agent, string Status)[] desks) => See(new DesksSeen(Now, desks.ToDictionary(desk => desk.Agent, desk => desk.Status)));

    /// <summary>The application shows how many wait.</summary>
    public Tape Queue(int waiting) => See(new QueuesSeen(Now, new Dictionary<string, int> { ["sales"] = waiting }));

    /// <summary>A leg begins with an NCCO.</summary>
    public Tape Ncco(string leg, string source = "answer") => See(new NccoStarted(Now, leg, source, "[]"));

    /// <summary>An agent's app said what the agent wants to be, and the application took it.</summary>
    public Tape Says(string agent, string presence) => See(new AppAnswered(Now, agent, $"presence {presence}", 200, null, true));

    /// <summary>An app user calls.</summary>
    public Tape AppCaller(string leg, string user) =>
        See(new LegStarted(Now, leg, $"CON-{leg}", LegDirection.Inbound, LegChannel.App, null, user, user, null));

    /// <summary>REST has an agent's app rung; its event URL names the caller, or else it comes into its call when it moves there.</summary>
    public Tape Offer(string leg, string user, string? caller = null) =>
        See(new LegStarted(Now, leg, $"CON-{leg}", LegDirection.Outbound, LegChannel.App, "442079460000", user, user, null, $"http://gateway/event?offer=7&call={caller ?? "none"}"))
            .Is(leg, LegStatus.Ringing).Hears(leg, HearingKind.Ringing);

    /// <summary>A leg to an agent is asked for, and not placed.</summary>
    public Tape Refused(string caller, int status, string? nuisance) =>
        See(new RestServed(Now, "POST", "/v1/calls", status, null, nuisance, $"http://gateway/event?offer=7&call={caller}"));

    /// <summary>A caller's <c>connect</c> has an agent's app rung.</summary>
    public Tape Connect(string leg, string user, string parent) =>
        See(new LegStarted(Now, leg, $"CON-{parent}", LegDirection.Outbound, LegChannel.App, "442079460000", user, user, parent))
            .Is(leg, LegStatus.Ringing).Hears(leg, HearingKind.Ringing);

    public Tape Is(string leg, LegStatus status) => See(new LegChanged(Now, leg, status));

    public Tape Answers(string leg) => Is(leg, LegStatus.Answered);

    public Tape Ends(string leg, string cause = "person") =>
        See(new LegChanged(Now, leg, LegStatus.Completed, null, cause == "person" ? "user" : "platform", cause)).Hears(leg, HearingKind.Gone);

    public Tape Hears(string leg, HearingKind kind, string? what = null) => See(new HearingChanged(Now, leg, kind, what));

    public Tape Moves(string leg, string room, string from = "") => See(new LegMoved(Now, leg, from.Length > 0 ? from : $"CON-{leg}", $"CON-{room}", room));

    public Tape Presses(string leg, string digits) => See(new DigitsPressed(Now, leg, digits));

    public Tape Answered(string leg, WebhookKind kind, int? status, string? fault = null, string? nuisance = null, double ms = 1) =>
        See(new WebhookAnswered(Now, ++_deliveries, 1, kind, leg, status, fault, TimeSpan.FromMilliseconds(ms), null, nuisance));

    /// <summary>The application is told how a leg stands, and takes it.</summary>
    public Tape Tells(string leg, string status) =>
        See(new WebhookSent(Now, ++_deliveries, 1, WebhookKind.Event, leg, "POST", "http://gateway/event", $$"""{"uuid":"{{leg}}","status":"{{status}}"}"""))
            .See(new WebhookAnswered(Now, _deliveries, 1, WebhookKind.Event, leg, 200, null, TimeSpan.FromMilliseconds(1), null, null));

    /// <summary>The application is told of a status with its time, and answers.</summary>
    public Tape TellsTimed(string leg, string status, int? answer = 200, string? fault = null) =>
        See(new WebhookSent(Now, ++_deliveries, 1, WebhookKind.Event, leg, "POST", "http://gateway/event", $$"""{"uuid":"{{leg}}","status":"{{status}}","timestamp":"{{Now:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}"}"""))
            .See(new WebhookAnswered(Now, _deliveries, 1, WebhookKind.Event, leg, answer, fault, TimeSpan.FromMilliseconds(1), null, fault is null ? null : "lost"));

    /// <summary>The application's record of a call is looked up; null: there is none.</summary>
    public Tape Record(string leg, params RecordedEvent[]? events) => See(new RecordSeen(Now, leg, events));

    public Tape Lost(string leg, WebhookKind kind, bool byNuisance = true) => See(new WebhookGivenUp(Now, ++_deliveries, kind, leg, byNuisance));
}
