using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Calls.Routing;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Calls;

[GrainType("call"), Reentrant]
internal sealed partial class CallGrain : CommittedGrain<CallState>, ICallGrain, ICallRouting
{
    private readonly string _id;
    private readonly CallServices _shared;
    private readonly CallNotes _notes;
    private readonly CallHangUps? _hangUps;
    private IGrainTimer? _deadline;
    private DateTimeOffset _deadlineAt;
    private CallRoutingWork? _routing;

    public CallGrain(CallServices services)
        : base("call", CallState.Empty)
    {
        _id = GrainContext.GrainId.Key.ToString()!;
        _shared = services;
        _hangUps = services.Platform.Client is { } client ? new CallHangUps(this, _id, client, Clock, services.Metrics, services.Log) : null;
        _notes = new CallNotes(this, _id, _hangUps, services.LastAgents);
    }

    // A caller who listens to a menu has none of it: most of the calls that live at a time.
    private CallRoutingWork Routing => _routing ??= new CallRoutingWork(this, _id, _shared.Platform.Client, _shared.Platform.Rooms, _shared.Queues, _shared.Dialling, _shared.Rounds, _shared.Log);

    private CallCommands Commands => field ??= new CallCommands(this, _id, _shared.Queues, _shared.Dialling, _hangUps is not null);

    // A fresh answer is served without a read: nothing that is stored could change it.
    protected override Task Awake() => Task.CompletedTask;

    public async ValueTask<NccoReply> Answer(WebhookMessage webhook)
    {
        if (AnswerRequest.Parse(webhook.Body) is not { IsOk: true, Value: var request })
        {
            return NccoReply.Continue;
        }

        var route = await _shared.Router.ForNewCall(request.To, request.FromUser);
        var now = Clock.GetUtcNow();
        var context = ContextOf(CallParty.Of(request), route, request.Uuid ?? _id, request.ConversationUuid, _shared.Router.Urls(webhook.BaseUrl), now);
        var turn = await Take(context, at => FlowInterpreter.Start(route.Flow, route.Position.Flow, route.Position.Version, at));
        _shared.Metrics.Answered();
        AssumeNewUnlessReading();
        var kept = Keep(state => WaitRules.Begun(state, CallRules.Answered(state, _id, request, route.Position, turn, now), _id, turn, webhook.BaseUrl, now));
        if (turn.Enters is null && turn.Callback is null)
        {
            Forget(kept);
        }
        else
        {
            // Who is told to wait, or to be called back, must be known to be: nothing else would ever ask for the call again.
            await kept;
        }

        return new NccoReply { Ncco = turn.Ncco.ToUtf8() };
    }

    public async ValueTask<NccoReply> Event(WebhookMessage webhook)
    {
        if (VoiceEvent.Parse(webhook.Body) is not { IsOk: true, Value: var heard })
        {
            return NccoReply.Continue;
        }

        await Load();
        if (webhook.Place?.Wait is { } wait)
        {
            await Pressed(wait, heard.Digits);
            return NccoReply.Continue;
        }

        var place = CallPlaces.Of(_id, heard, webhook.Place, Speculative);
        var turn = place is null || !CallPlaces.WantsReply(_id, heard) ? null : await Continue(webhook, heard, place);
        var now = Clock.GetUtcNow();
        var mailbox = await MailboxOf(heard, place);
        string? passTo = null;
        await Keep(state => (passTo = state.MergedInto) is null ? CallRecordings.Filed(Told(state, webhook, heard, place, turn, now), heard.DedupKey, mailbox) : state);
        if (passTo is not null)
        {
            return await GrainFactory.GetGrain<ICallGrain>(passTo).Event(webhook);
        }

        return turn is null ? NccoReply.Continue : new NccoReply { Ncco = turn.Ncco.ToUtf8() };
    }

    public async ValueTask<NccoReply> Resume(WebhookMessage webhook)
    {
        if (ResumePayload.Parse(webhook.Body) is not { IsOk: true, Value: var payload })
        {
            return NccoReply.Continue;
        }

        await Load();
        var place = payload.Place;
        var route = place is null
            ? await _shared.Router.ForNewCall(payload.To, payload.FromUser)
            : await _shared.Router.ForPlace(place.Flow, place.Version, Speculative.Party) ?? await _shared.Router.ForNewCall(payload.To, payload.FromUser);
        var now = Clock.GetUtcNow();
        var context = payload.ToContext(_shared.Router.Urls(webhook.BaseUrl), route.Number, route.LastResort, now) with
        {
            Dialling = _shared.Dialling.Rules(route.EmergencyRoute),
            OnBehalfOf = Speculative.Party?.OnBehalfOf,
        };
        var turn = await Take(context, at => place is null
            ? FlowInterpreter.Start(route.Flow, route.Position.Flow, route.Position.Version, at)
            : FlowInterpreter.ServeAgain(route.Flow, place, at));
        _shared.Metrics.Resumed();
        await Keep(state => WaitRules.Served(state, CallRules.Resumed(state, _id, payload, route.Position, turn, now), _id, turn, webhook.BaseUrl, now));
        return new NccoReply { Ncco = turn.Ncco.ToUtf8() };
    }

    public async ValueTask<JsonReply?> View()
    {
        await Load();
        if (Committed.IsUnknown && !Speculative.IsUnknown)
        {
            // An answer does not wait for its write: who asks of a call that was just answered does.
            await Commit(static state => new Change<CallState, bool>(state, true));
        }

        return Committed.IsUnknown ? null : GrainMessages.View(CallView.Of(_id, Committed), Committed.Version);
    }

    internal IGrainFactory Factory => GrainFactory;

    /// <inheritdoc cref="CallRoutingWork.IsSettled"/>
    internal bool IsRoutingSettled(CallState state) => !IsRouted(state) || Routing.IsSettled(state);

    protected override void OnForgottenFailed(Exception failure) => LogNotKept(_shared.Log, failure, _id);

    protected override CallState? Reconcile(CallState stored, CallState ours) => CallRules.Reconcile(stored, ours, _id);

    protected override void OnLoaded()
    {
        Show(Committed);
        Arm(Committed);
        _hangUps?.Look(Committed);
        if (IsRouted(Committed))
        {
            Routing.Restored(Committed);
        }
    }

    protected override void OnCommitted(CallState before)
    {
        Show(Committed);
        _shared.Events.Look(_id, before, Committed);
        Arm(Committed);
        _hangUps?.Look(Committed);
        LookAtRouting(Committed);
        _notes.Send(Committed);
    }

    private bool IsRouted(CallState state) => _routing is not null || CallRouting.Concerns(_id, state);

    private void LookAtRouting(CallState state)
    {
        if (IsRouted(state))
        {
            Routing.Look(state);
        }
    }

    private async ValueTask Keep(Func<CallState, CallState> rule)
    {
        if (!IsLoaded)
        {
            await Load();
        }

        // What is stored must also be watched before it is acknowledged, or a crash could leave the call to nobody.
        var before = Speculative;
        var now = Clock.GetUtcNow();
        Decide(state => new Change<CallState, bool>(Concluded(state, rule(state), now), true), out var stored);

        // A repeated command makes up for what its first attempt left undone.
        var repeated = ReferenceEquals(before, Speculative);
        var watched = repeated && _notes.IsSettled ? Task.CompletedTask : _notes.Watched(Speculative);
        await stored;
        await watched;
        if (repeated && !_notes.IsSettled)
        {
            _notes.SendAll(Committed);
        }
    }

    private void Show(CallState state)
    {
        if (!state.IsUnknown)
        {
            var id = _id;
            _shared.Live.Post(LiveTopics.Calls, id, () => ValueTask.FromResult(LiveNotes.OfCall(CallSummary.Of(id, state))));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} could not be stored yet; its URLs carry the place")]
    private static partial void LogNotKept(ILogger logger, Exception exception, string callId);
}
