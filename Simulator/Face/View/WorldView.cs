using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Face.View;

/// <summary>The simulated world as people see it, built from observations alone. Used on the loop only.</summary>
internal sealed class WorldView
{
    private const int MostEndedLegs = 100;
    private const int MostLines = 100;
    private const int MostWebhooks = 200;
    private const int MostRequests = 100;
    private const int MostFaults = 100;
    private const int MostGone = 2_000;
    private readonly ISimLoop _loop;
    private readonly PeopleReader _people;
    private readonly string _epoch = Guid.NewGuid().ToString("N")[..8];
    private readonly Recent<LegView> _legs = new();
    private readonly Queue<string> _ended = new();
    private readonly Recent<LineView> _lines = new();
    private readonly Recent<WebhookView> _webhooks = new();
    private readonly Recent<RequestView> _requests = new();
    private readonly Recent<FaultView> _faults = new();
    private readonly Queue<(long Version, string Id)> _gone = new();
    private readonly List<Action> _watchers = [];
    private long _version;
    private long _peopleVersion;
    private long _forgotten;

    public WorldView(ISimLoop loop, Journal journal, PeopleReader people)
    {
        _loop = loop;
        _people = people;
        journal.Subscribe(Read);
    }

    /// <summary>Calls <paramref name="changed"/> after each change. Dispose, on the loop too, to end.</summary>
    public IDisposable Watch(Action changed)
    {
        _watchers.Add(changed);
        return new Watcher(() => _watchers.Remove(changed));
    }

    /// <summary>Users or numbers changed.</summary>
    public void PeopleChanged()
    {
        _peopleVersion = ++_version;
        Tell();
    }

    public LegView? Leg(string id) => _legs.Find(id);

    /// <summary>Ids of the legs that ring at a user's apps.</summary>
    public IReadOnlyList<string> RingingAt(string application, string user) => [.. _legs.All.Where(leg => leg.IsRinging && leg.User == user && leg.Application == application).Select(leg => leg.Id)];

    /// <summary>What changed since a version that <see cref="WorldChanges.Version"/> gave; everything when it is null, of another run, or too old.</summary>
    public WorldChanges Since(string? version)
    {
        var since = Parse(version);
        return new WorldChanges(
            $"{_epoch}.{_version}",
            _loop.Now,
            since is null,
            since is null || _peopleVersion > since ? _people.Read() : null,
            _legs.Since(since ?? -1),
            _lines.Since(since ?? -1),
            _webhooks.Since(since ?? -1),
            _requests.Since(since ?? -1),
            _faults.Since(since ?? -1),
            since is null ? [] : [.. _gone.Where(gone => gone.Version > since).Select(gone => gone.Id)]);
    }

    private long? Parse(string? version) =>
        version?.Split('.') is [var epoch, var number]
        && epoch == _epoch
        && long.TryParse(number, out var since)
        && since >= _forgotten
        && since <= _version
            ? since
            : null;

    private void Read(Observation observation)
    {
        _version++;
        switch (observation)
        {
            case LegStarted started:
                Start(started);
                break;
            case LegChanged changed when _legs.Find(changed.LegId) is { } leg:
                Change(leg, changed);
                break;
            case LegMoved moved when _legs.Find(moved.LegId) is { } leg:
                (leg.Conversation, leg.Room) = (moved.ToConversation, moved.Room);
                _legs.Touch(leg, _version);
                break;
            case HearingChanged hearing when _legs.Find(hearing.LegId) is { } leg:
                (leg.Hears, leg.HearsWhat, leg.HearsSince) = (hearing.Kind, hearing.What, hearing.At);
                _legs.Touch(leg, _version);
                Write(leg, hearing.At, LineKind.Hears, Json.Word(hearing.Kind), hearing.What);
                break;
            case DigitsPressed pressed when _legs.Find(pressed.LegId) is { } leg:
                Write(leg, pressed.At, LineKind.Pressed, null, pressed.Digits);
                Hear(leg, pressed.At, LineKind.OtherPressed, pressed.Digits);
                break;
            case WordsSaid said when _legs.Find(said.LegId) is { } leg:
                Say(leg, said);
                break;
            case WebhookSent sent:
                Send(sent);
                break;
            case WebhookAnswered answered when _webhooks.Find(Json.Number(answered.Delivery)) is { } webhook:
                Answer(webhook, answered);
                break;
            case WebhookGivenUp given when _webhooks.Find(Json.Number(given.Delivery)) is { } webhook:
                webhook.GivenUp = true;
                _webhooks.Touch(webhook, _version);
                break;
            case RestServed served:
                Keep(_requests, new RequestView(Json.Number(_version), served.At, served.Method, served.Path, served.Status, served.LegId, served.Nuisance), MostRequests, "requests/");
                if (served.Method != "GET")
                {
                    // Users, numbers and applications change by REST alone.
                    _peopleVersion = _version;
                }

                break;
            case NccoFault fault:
                Keep(_faults, new FaultView(Json.Number(_version), fault.At, fault.LegId, $"NCCO from {fault.Source}: {fault.Reason}", fault.Json), MostFaults, "faults/");
                break;
            case PersonSurprised surprise:
                Keep(_faults, new FaultView(Json.Number(_version), surprise.At, surprise.LegId, $"{surprise.Person} expected {surprise.Expected}, got {surprise.Got}", null), MostFaults, "faults/");
                break;
            default:
                return;
        }

        Tell();
    }

    private void Start(LegStarted started)
    {
        var leg = new LegView
        {
            Id = started.LegId,
            StartedAt = started.At,
            Direction = started.Direction,
            Channel = started.Channel,
            From = started.From,
            To = started.To,
            User = started.User,
            Application = started.Application,
            Parent = started.ParentLegId,
            Conversation = started.ConversationId,
            HearsSince = started.At,
        };
        _legs.Touch(leg, _version);
        Write(leg, started.At, LineKind.Status, Json.Word(LegStatus.Started), null);
    }

    private void Change(LegView leg, LegChanged changed)
    {
        leg.Status = changed.Status;
        leg.AnsweredAt ??= changed.Status == LegStatus.Answered ? changed.At : null;
        leg.EndedBy = changed.DisconnectedBy ?? leg.EndedBy;
        leg.Cause = changed.Cause ?? leg.Cause;
        if (!leg.IsOver && LegEnds.IsOver(changed.Status))
        {
            leg.EndedAt = changed.At;
            End(leg.Id);
        }

        _legs.Touch(leg, _version);
        Write(leg, changed.At, LineKind.Status, Json.Word(changed.Status), changed.Detail ?? changed.Cause);
    }

    private void End(string id)
    {
        _ended.Enqueue(id);
        if (_ended.Count > MostEndedLegs && _legs.Find(_ended.Dequeue()) is { } oldest)
        {
            foreach (var line in oldest.Lines)
            {
                _lines.Remove(line.Id);
            }

            _legs.Remove(oldest.Id);
            Forget("legs/" + oldest.Id);
        }
    }

    private void Say(LegView speaker, WordsSaid said)
    {
        Write(speaker, said.At, LineKind.Said, null, said.Text);
        Hear(speaker, said.At, LineKind.OtherSaid, said.Text);
    }

    private void Hear(LegView from, DateTimeOffset at, LineKind kind, string text)
    {
        foreach (var listener in _legs.All.Where(leg => !leg.IsOver && leg.Conversation == from.Conversation && leg.HearsParty(from.Id)).ToList())
        {
            Write(listener, at, kind, from.Id, text);
        }
    }

    private void Send(WebhookSent sent)
    {
        var webhook = _webhooks.Find(Json.Number(sent.Delivery))
            ?? new WebhookView { Id = Json.Number(sent.Delivery), At = sent.At, Kind = sent.Kind, Leg = sent.LegId, Body = sent.Body };
        webhook.Attempts.Add(new WebhookAttemptView { Attempt = sent.Attempt, Method = sent.Method, Url = sent.Url });
        Keep(_webhooks, webhook, MostWebhooks, "webhooks/");
    }

    private void Answer(WebhookView webhook, WebhookAnswered answered)
    {
        if (webhook.Attempts.Find(a => a.Attempt == answered.Attempt && a.Took is null) is { } attempt)
        {
            (attempt.Status, attempt.Fault, attempt.Reply, attempt.Nuisance) = (answered.Status, answered.Fault, answered.Reply, answered.Nuisance);
            attempt.Took = Math.Round(answered.Took.TotalMilliseconds, 1);
            _webhooks.Touch(webhook, _version);
        }
    }

    private void Write(LegView leg, DateTimeOffset at, LineKind kind, string? detail, string? text)
    {
        var line = new LineView($"{leg.Id}/{++leg.LinesWritten}", leg.Id, at, kind, detail, text);
        leg.Lines.Enqueue(line);
        _lines.Touch(line, _version);
        if (leg.Lines.Count > MostLines)
        {
            _lines.Remove(leg.Lines.Dequeue().Id);
        }
    }

    private void Keep<T>(Recent<T> items, T item, int most, string prefix)
        where T : class, IViewItem
    {
        items.Touch(item, _version);
        if (items.Count > most && items.Oldest is { } oldest)
        {
            items.Remove(oldest.Id);
            Forget(prefix + oldest.Id);
        }
    }

    private void Forget(string id)
    {
        _gone.Enqueue((_version, id));
        if (_gone.Count > MostGone)
        {
            _forgotten = _gone.Dequeue().Version;
        }
    }

    private void Tell()
    {
        foreach (var watcher in _watchers)
        {
            watcher();
        }
    }

    private sealed class Watcher(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
