using System.Text.Json.Nodes;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>connect</c>: adds a leg to the conversation (facts §1.5).</summary>
internal sealed class ConnectStep(Script script, ConnectAction action) : Step(script), ILegOwner
{
    private Leg? _callee;
    private bool _isConnected;

    public override void Start()
    {
        if (!World.Limiter.TryTake())
        {
            World.Events.Error(Leg, "Rate limit exceeded: too many outbound legs in a second.");
            In(TimeSpan.Zero, Done);
            return;
        }

        var from = CallerId();
        var isForeign = action.Endpoint.Channel == LegChannel.Phone && !IsOwn(from);
        _callee = World.Life.CallOut(new LegPlan
        {
            Application = Leg.Application,
            Endpoint = action.Endpoint,
            From = isForeign && !World.Options.Doubts.ForeignCallerIdFails ? "unknown" : from,
            Room = Leg.Room,
            EventTarget = LegEvents.Target(action.Event, Leg.Application),
            Ringing = action.Timeout,
            Owner = this,
            Detection = action.Detection,
            Parent = Leg.Id,
            Refused = isForeign && World.Options.Doubts.ForeignCallerIdFails ? "cannot_route" : null,
        });
    }

    public override void Cancel()
    {
        var wasRunning = IsRunning;
        base.Cancel();
        if (!wasRunning || _callee is not { IsOver: false } callee)
        {
            return;
        }

        if (!_isConnected || Leg.IsOver || World.Options.Doubts.RestTransferEndsPeer)
        {
            World.Life.End(callee, "peer-left");
        }
        else
        {
            callee.Owner = null;
        }
    }

    public override (HearingKind Kind, string? What)? Hears()
    {
        if (_isConnected || _callee is not { IsOver: false })
        {
            return null;
        }

        var tone = action.RingbackTone ?? action.Endpoint.OnAnswerRingback;
        return tone is not null && action.Endpoint.Channel != LegChannel.Phone ? (HearingKind.Stream, tone)
            : World.Options.Doubts.ConnectRingsBack || action.Endpoint.Channel == LegChannel.Phone ? (HearingKind.Ringing, null)
            : null;
    }

    public void Answered(Leg leg)
    {
        if (!IsRunning)
        {
            World.Life.End(leg, "peer-left");
        }
        else if (action.Endpoint.OnAnswer is { } url)
        {
            Prepare(leg, url);
        }
        else
        {
            Connect(leg);
        }
    }

    public bool AsksAbout(LegStatus failure) => IsRunning && action.IsSynchronous
        && failure is LegStatus.Timeout or LegStatus.Failed or LegStatus.Rejected or LegStatus.Unanswered or LegStatus.Busy;

    public void FailureTold(Leg leg, WebhookOutcome outcome)
    {
        Leg.Withheld.AddRange(leg.Withheld);
        leg.Withheld.Clear();
        if (!IsRunning)
        {
            Replies.FlushWithheld(World, Leg);
            return;
        }

        // A report that nobody answers with an NCCO has no fallback: the next action runs.
        var request = new WebhookRequest(WebhookKind.ConnectFailed, Leg.Application, leg.EventTarget!, [], Leg.Id);
        Replies.Take(Script, request, outcome, "event", Done);
    }

    public void Ended(Leg leg)
    {
        if (!IsRunning)
        {
            return;
        }

        if (!_isConnected || World.Options.Doubts.ConnectEndRunsNextAction)
        {
            Done();
        }
        else
        {
            // When either party hangs up and one leg is left, the whole call is completed.
            World.Life.End(Leg, "peer-left");
        }
    }

    public void Detached(Leg leg)
    {
        leg.Owner = null;
        if (IsRunning)
        {
            _callee = null;
            if (World.Options.Doubts.RestTransferEndsPeer)
            {
                World.Life.End(Leg, "peer-left");
            }
        }
    }

    private void Prepare(Leg leg, string url)
    {
        var body = new JsonObject
        {
            ["from"] = leg.From,
            ["to"] = leg.To,
            ["uuid"] = leg.Id,
            ["conversation_uuid"] = leg.Room.Id,
        };
        var request = new WebhookRequest(WebhookKind.OnAnswer, Leg.Application, WebhookTarget.Of(url, "GET"), body, leg.Id);
        World.Webhooks.Send(request, outcome =>
        {
            if (!leg.IsUp || !IsRunning)
            {
                return;
            }

            var reading = outcome is { IsDelivered: true, Reply: { } reply } ? NccoReader.Read(reply) : new NccoReading([], null);
            if (reading.Fault is { } fault)
            {
                World.Journal.Tell(new NccoFault(World.Now, leg.Id, "on-answer", fault, outcome.Reply!));
                World.Events.Error(leg, NccoReader.SyntaxReason);
            }

            Replies.Begin(World, leg, reading.Actions, "on-answer", outcome.Reply ?? "[]", () => Connect(leg));
        });
    }

    private void Connect(Leg leg)
    {
        if (!IsRunning || !leg.IsUp)
        {
            return;
        }

        _isConnected = true;
        In(action.Limit, () => World.Life.End(leg, "call-limit"));
        Replies.FlushWithheld(World, Leg);
        if (Leg.Membership is null)
        {
            World.Rooms.Join(Leg, new Membership(Leg, RoomAudio.Open));
        }

        World.Rooms.Join(leg, new Membership(leg, RoomAudio.Open));
    }

    private string? CallerId() =>
        action.RandomFrom ? World.Account.Numbers.Values.FirstOrDefault(number => number.ApplicationId == Leg.Application.Id && number.Msisdn != action.From)?.Msisdn
        : action.From ?? Leg.From ?? Leg.User;

    private bool IsOwn(string? from) => from is not null && World.Account.Numbers.TryGetValue(from, out var number) && number.IsOwned;
}
