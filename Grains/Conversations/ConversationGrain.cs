using System.Text;
using ContactCenter.Domain.Conversations;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Conversations;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Time;
using ContactCenter.Grains.Watches;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Conversations;

[GrainType("conversation"), Reentrant]
internal sealed class ConversationGrain : CommittedGrain<ConversationState>, IConversationGrain
{
    private IGrainTimer? _timer;
    private Task? _watched;
    private bool _isToHandOver;

    public ConversationGrain()
        : base("conversation", ConversationState.Empty)
    {
    }

    private Retry Opening => field ??= new Retry(this, Open);

    private Retry Settling => field ??= new Retry(this, Settle);

    // Most ids are new, and a first write that meets a row reconciles: no read before a claim.
    protected override Task Awake() => Task.CompletedTask;

    public async ValueTask<PostReply> Post(HeldWebhook webhook)
    {
        var ours = webhook.Ours(Clock.GetUtcNow());
        var reply = await Commit(state =>
        {
            var open = ConversationRules.IsFull(state) ? ConversationRules.Open(state, CallFor(state)) : state;
            var (next, owner) = ConversationRules.Post(open, new HeldEvent(Encoding.UTF8.GetString(webhook.Body), ours.ReceivedAt));
            return new Change<ConversationState, PostReply>(next, new PostReply { Owner = owner });
        });
        if (reply.Owner is null)
        {
            // What is held must also be watched before it is acknowledged: a crash takes the timer that would open a call.
            await Watched();
        }

        return reply;
    }

    public async ValueTask<BindReply> Bind(string callId)
    {
        AssumeNewUnlessReading();
        await Commit(state => new Change<ConversationState, bool>(ConversationRules.Bind(state, callId), true));
        var isMine = Committed.Owner == callId;
        if (Committed is { Owner: not null, Held.IsEmpty: true, Unclaimed: null } && _watched is null)
        {
            // The call's URLs carry its name: this id is hardly asked for again, and calls wait in thousands.
            DeactivateOnIdle();
        }

        return new BindReply
        {
            Owner = (Committed.Owner ?? Committed.Unclaimed)!,
            Held = isMine ? Held(Committed) : [],
            Unclaimed = isMine ? Committed.Unclaimed : null,
        };
    }

    public async ValueTask Release(string callId, int count) =>
        await Commit(state => new Change<ConversationState, bool>(ConversationRules.Release(state, callId, count), true));

    public async ValueTask<string?> Owner()
    {
        await Load();
        var owner = Committed.Owner ?? Committed.Unclaimed;
        if (owner is null && Committed.Held.IsEmpty)
        {
            // A call may insert the row of its later leg behind our back: the next question reads again.
            DeactivateOnIdle();
        }

        return owner;
    }

    // A call that claims an id inserts its row by itself: what was to be held here meanwhile is the call's.
    protected override ConversationState? Reconcile(ConversationState stored, ConversationState ours)
    {
        _isToHandOver |= stored.Owner is not null && !ours.Held.IsEmpty;
        return ConversationRules.Reconcile(stored, ours);
    }

    protected override void OnLoaded()
    {
        Arm();
        if (Committed is { Held.IsEmpty: true, Owner: not null } or { Held.IsEmpty: true, Unclaimed: not null })
        {
            Settling.Soon();
        }

        if (Committed is { Held.IsEmpty: false, Owner: not null, Unclaimed: null })
        {
            Opening.Soon();
        }
    }

    protected override void OnCommitted(ConversationState before)
    {
        if (before.OpensAt != Committed.OpensAt)
        {
            Arm();
        }

        if (_isToHandOver)
        {
            _isToHandOver = false;
            Opening.Soon();
        }

        if (!before.Held.IsEmpty && Committed.Held.IsEmpty)
        {
            Settling.Soon();
        }
    }

    private HeldWebhook[] Held(ConversationState state) =>
        [.. state.Held.Select(held => new HeldWebhook { Body = Encoding.UTF8.GetBytes(held.Json), ReceivedAt = held.ReceivedAt, SentAt = Clock.GetUtcNow() })];

    private void Arm()
    {
        _timer?.Dispose();
        _timer = null;
        if (Committed.OpensAt is { } at)
        {
            var wait = at - Clock.GetUtcNow();
            _timer = this.RegisterGrainTimer(
                _ =>
                {
                    Opening.Soon();
                    return Task.CompletedTask;
                },
                new() { DueTime = wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
        }
        else if (Committed is { Unclaimed: not null, Owner: null, Held.IsEmpty: false })
        {
            Opening.Soon();
        }
    }

    private Task Watched()
    {
        if (_watched is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _watched = Watch().Add(WatchId()).AsTask();
        }

        return _watched;
    }

    private async Task Settle() => await Watch().Remove(WatchId());

    private IWatchGrain Watch() => GrainFactory.GetGrain<IWatchGrain>(WatchShard.Of(WatchId()));

    private string WatchId() => WatchIds.Conversation + this.GetPrimaryKeyString();

    private async Task Open()
    {
        var now = Clock.GetUtcNow();
        if (Committed.OpensAt > now)
        {
            // The timer ran early.
            Arm();
            return;
        }

        var opened = await Commit(state =>
        {
            var next = state.OpensAt <= now ? ConversationRules.Open(state, CallFor(state)) : state;
            return new Change<ConversationState, ConversationState>(next, next);
        });

        // One that was opened and is claimed by another now is merged by that other, with what is held.
        var call = opened.Owner is null ? opened.Unclaimed : opened.Unclaimed is null ? opened.Owner : null;
        if (call is not null && !opened.Held.IsEmpty)
        {
            var held = Held(opened);
            await GrainFactory.GetGrain<ICallGrain>(call).Adopt(held);
            await Release(call, held.Length);
        }
    }

    // Named after the first leg among the events, so that later events of that leg find the call.
    private string CallFor(ConversationState state)
    {
        foreach (var held in state.Held)
        {
            if (VoiceEvent.Parse(Encoding.UTF8.GetBytes(held.Json)) is { IsOk: true, Value.Uuid: { } uuid })
            {
                return uuid;
            }
        }

        return this.GetPrimaryKeyString();
    }
}
