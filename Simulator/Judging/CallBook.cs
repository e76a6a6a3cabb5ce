using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.Judging;

/// <summary>Brings legs together into calls, and forgets calls that are over, so that long runs need no more memory than short ones.</summary>
internal sealed class CallBook(LineBook lines)
{
    /// <summary>For how long a caller who hung up while waiting may come back to the old place, in the judge's eyes; applications give less.</summary>
    private static readonly TimeSpan LongestResume = TimeSpan.FromMinutes(10);

    private const int KeptWhenOver = 2_000;
    private static readonly HashSet<string> Disturbing = new(StringComparer.Ordinal) { "lost", "reset", "slow", "delayed", "unsigned", "429", "early-400", "wrong-region", "offline-user" };
    private readonly Dictionary<string, LegFacts> _legs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegFacts> _live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallFacts> _byConversation = new(StringComparer.Ordinal);
    private readonly Queue<CallFacts> _over = new();
    private readonly HashSet<long> _outages = [];
    private readonly HashSet<long> _ownFaults = [];
    private readonly Dictionary<(string From, string Line), (DateTimeOffset Waited, DateTimeOffset Left)> _gaveUp = [];

    /// <summary>Legs that are not over.</summary>
    public IReadOnlyCollection<LegFacts> Live => _live.Values;

    /// <summary>Legs that are not forgotten.</summary>
    public int Remembered => _legs.Count;

    /// <summary>How many callers there were, phones and apps.</summary>
    public long Callers { get; private set; }

    /// <summary>How many legs there were.</summary>
    public long Legs { get; private set; }

    /// <summary>How many callers talked with somebody.</summary>
    public long Connected { get; private set; }

    /// <summary>Who stands in which line.</summary>
    public LineBook Lines => lines;

    /// <summary>True while the application is away because the run killed it.</summary>
    public bool IsDown { get; private set; }

    /// <summary>When the application came back from the last time that the run killed it; null for never.</summary>
    public DateTimeOffset? BackSince { get; private set; }

    public LegFacts? Find(string? leg) => leg is null ? null : _legs.GetValueOrDefault(leg);

    /// <summary>Takes an observation in; returns the leg that it is about.</summary>
    public LegFacts? See(Observation seen)
    {
        switch (seen)
        {
            case LegStarted started:
                return Start(started);
            case LegChanged changed when Find(changed.LegId) is { } leg:
                Change(leg, changed);
                return leg;
            case LegMoved moved when Find(moved.LegId) is { } leg:
                Move(leg, moved);
                return leg;
            case HearingChanged heard when Find(heard.LegId) is { } leg:
                Hear(leg, heard);
                return leg;
            case DigitsPressed pressed when Find(pressed.LegId) is { } leg:
                leg.Acts(pressed.At);
                return leg;
            case WordsSaid said when Find(said.LegId) is { } leg:
                leg.Acts(said.At);
                return leg;
            case NccoStarted started when Find(started.LegId) is { } leg:
                leg.IsSelective |= started.Json.Contains("\"canSpeak\"", StringComparison.Ordinal) || started.Json.Contains("\"canHear\"", StringComparison.Ordinal);
                return leg;
            case WebhookSent sent when Find(sent.LegId) is { } leg:
                leg.Call.Underway[sent.Delivery] = sent.At;
                leg.Tell(sent);
                return leg;
            case WebhookAnswered answered when Find(answered.LegId) is { } leg:
                leg.Call.Underway.Remove(answered.Delivery);
                leg.Reply(answered);
                Fail(answered);
                leg.Call.IsDisturbed |= IsDown || (answered.Nuisance is { } nuisance && Disturbing.Contains(nuisance));
                return leg;
            case RestServed { Nuisance: not null, Status: >= 400, LegId: null, EventUrl: { } url } refused when Named(url) is { } leg:
                leg.Call.RefusedAt = refused.At;
                return leg;
            case RestServed served when Find(served.LegId) is { } leg:
                leg.Call.IsDisturbed |= served.Nuisance is not null;
                leg.IsDenied |= served.Nuisance is not null && served.Status == 404;
                return leg;
            case WebhookGivenUp lost when Find(lost.LegId) is { } leg && (_ownFaults.Remove(lost.Delivery), _outages.Remove(lost.Delivery)) is (false, var byOutage) && (lost.ByNuisance || byOutage):
                leg.Call.IsDisturbed = true;
                leg.Call.IsBeyondHelp |= lost.Kind == WebhookKind.Answer;
                return leg;
            case GatewayStopped:
                Disturb();
                IsDown = true;
                return null;
            case GatewayStarted:
                Disturb();
                (IsDown, BackSince) = (false, seen.At);
                return null;
            case NccoFault fault:
                return Find(fault.LegId);
            case PersonSurprised surprised:
                return Find(surprised.LegId);
            default:
                return null;
        }
    }

    private LegFacts Start(LegStarted started)
    {
        var call = Find(started.ParentLegId)?.Call ?? Named(started.EventUrl)?.Call ?? _byConversation.GetValueOrDefault(started.ConversationId) ?? new CallFacts();
        var leg = new LegFacts
        {
            Id = started.LegId,
            Direction = started.Direction,
            From = started.From,
            ResumedFrom = started.Direction == LegDirection.Inbound ? OldPlace(started) : null,
            Channel = started.Channel,
            To = started.To,
            User = started.User,
            IsConnected = started.ParentLegId is not null,
            StartedAt = started.At,
            Call = call,
            RangBefore = started.Direction == LegDirection.Outbound ? _live.Values.Count(other => other is { IsRinging: true, IsConnected: false, Call.HasCaller: false }) : 0,
        };
        call.IsDisturbed |= IsDown;
        call.Legs.Add(leg);
        _legs[leg.Id] = _live[leg.Id] = leg;
        Legs++;
        Callers += leg.IsCaller ? 1 : 0;
        return leg;
    }

    // Of a webhook that reaches nobody in the end, the application is to blame for, if one attempt failed although nobody did anything to it.
    private void Fail(WebhookAnswered answered)
    {
        if (answered.Fault is null && answered.Status is >= 200 and <= 205)
        {
            return;
        }

        if (IsDown)
        {
            _outages.Add(answered.Delivery);
        }
        else if (answered.Nuisance is null)
        {
            _ownFaults.Add(answered.Delivery);
        }
    }

    private void Disturb()
    {
        foreach (var leg in _live.Values)
        {
            leg.Call.IsDisturbed = true;
        }
    }

    private DateTimeOffset? OldPlace(LegStarted started) =>
        started.From is { } from && lines.NameOf(started.To) is { } line && _gaveUp.TryGetValue((from, line), out var place) && started.At - place.Left < LongestResume
            ? place.Waited
            : null;

    private void GiveUp(LegFacts leg)
    {
        if (leg is { WaitsSince: { } waited, From: { } from, EndedAt: { } left } && lines.NameOf(leg.To) is { } line)
        {
            _gaveUp[(from, line)] = (leg.ResumedFrom < waited ? leg.ResumedFrom.Value : waited, left);
        }
    }

    // Of a leg that REST made, the application alone knows for whom. It tells itself, in the query of the URL that is to hear of the leg.
    private LegFacts? Named(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var read) && read.Query.Length > 1
        ? QueryHelpers.ParseQuery(read.Query).SelectMany(parameter => parameter.Value).Select(Find).FirstOrDefault(leg => leg is not null)
        : null;

    private void Change(LegFacts leg, LegChanged changed)
    {
        leg.Status = changed.Status;
        if (changed.Status == LegStatus.Answered)
        {
            leg.AnsweredAt = changed.At;
            leg.Call.Settle(changed.At);
        }
        else if (changed.Status is not (LegStatus.Started or LegStatus.Ringing or LegStatus.Human or LegStatus.Machine))
        {
            leg.EndedAt = changed.At;
            _live.Remove(leg.Id);
            leg.Call.Settle(changed.At);
            GiveUp(leg);
            if (leg.IsCaller && leg.Call.Legs.TrueForAll(other => !other.IsCaller || other.IsOver))
            {
                leg.Call.CallerGoneAt = changed.At;
            }

            if (leg.Call.IsOver)
            {
                Forget(leg.Call);
            }
        }
    }

    // Who comes into a room where somebody of another call is belongs to that call from then on.
    private void Move(LegFacts leg, LegMoved moved)
    {
        leg.Moves();
        if (!_byConversation.TryGetValue(moved.ToConversation, out var call) || call.IsOver)
        {
            _byConversation[moved.ToConversation] = leg.Call;
            leg.Call.Conversations.Add(moved.ToConversation);
        }
        else if (call != leg.Call)
        {
            leg.Call.Legs.Remove(leg);
            leg.Call.Settle(moved.At);
            call.IsDisturbed |= leg.Call.IsDisturbedAt(moved.At);
            leg.Call = call;
            call.Legs.Add(leg);
            call.Settle(moved.At);
        }
    }

    private void Hear(LegFacts leg, HearingChanged heard)
    {
        if (leg is { IsCaller: true, JoinedAt: null } && heard.Kind == HearingKind.Party)
        {
            Connected++;
        }

        leg.Hear(heard);

        // Who was served without having to wait has a place all the same, and comes back to it when that talk is lost.
        leg.FirstWaitedAt ??= heard.Kind == HearingKind.Party ? heard.At : null;
        if (heard.Kind == HearingKind.Music)
        {
            leg.WaitsSince ??= leg.FirstWaitedAt ??= heard.At;
        }
    }

    private void Forget(CallFacts call)
    {
        _over.Enqueue(call);
        if (_over.Count <= KeptWhenOver)
        {
            return;
        }

        var old = _over.Dequeue();
        if (!old.IsOver)
        {
            return;
        }

        foreach (var leg in old.Legs)
        {
            _legs.Remove(leg.Id);
        }

        foreach (var conversation in old.Conversations)
        {
            if (_byConversation.GetValueOrDefault(conversation) == old)
            {
                _byConversation.Remove(conversation);
            }
        }
    }
}
