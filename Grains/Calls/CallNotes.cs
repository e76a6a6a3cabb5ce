using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.LastAgents;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Conversations;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.LastAgents;

namespace ContactCenter.Grains.Calls;

/// <summary>
/// What a call tells others, off-turn and until they acknowledge: which ids are its own, and how it ended. Derived from stored
/// state, so a crash loses none of it: Watch wakes the call and the notes are sent again.
/// </summary>
internal sealed class CallNotes
{
    private const string ConversationPrefix = "CON-";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly Retry _retry;
    private ImmutableArray<string> _bound = [];
    private CallState _state = CallState.Empty;
    private Task? _watched;
    private Task _unwatched = Task.CompletedTask;
    private Task? _noted;
    private readonly CallHangUps? _hangUps;
    private readonly LastAgentMemory _lastAgents;
    private OutsideTalk? _spoken;
    private int _logged;

    /// <param name="grain">The call.</param>
    /// <param name="id">Its id.</param>
    /// <param name="hangUps">While one is open the call stays watched; null where there is no platform.</param>
    /// <param name="lastAgents">Who spoke with whom last.</param>
    public CallNotes(CallGrain grain, string id, CallHangUps? hangUps, LastAgentMemory lastAgents)
    {
        _lastAgents = lastAgents;
        _grain = grain;
        _id = id;
        _hangUps = hangUps;
        _retry = new Retry(grain, Deliver);
    }

    // Most calls leave no message.
    private CallMessages Messages => field ??= new CallMessages(_grain.Factory, _id);

    /// <summary>True when all was sent and Watch was told so: a repeated command has nothing to make up for.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>
    /// Completes when Watch has stored that this call has open work; tried again after a failure. A call that only listens to a
    /// menu has none: its URLs carry its place (decision 0003).
    /// </summary>
    public Task Watched(CallState state)
    {
        IsSettled = false;
        if (!HasOpenWork(state))
        {
            if (_watched is null)
            {
                _noted ??= _grain.Factory.Peer<IWatchGrain>(WatchShard.Of(_id)).Note(_id).AsTask();
            }

            return Task.CompletedTask;
        }

        if (_watched is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _watched = Add();
        }

        return _watched;

        async Task Add()
        {
            await _unwatched.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await _grain.Factory.Peer<IWatchGrain>(WatchShard.Of(_id)).Add(_id);

            // What it took to get here is not kept as long as the call.
            _watched = Task.CompletedTask;
        }
    }

    /// <summary>Sends what <paramref name="state"/> calls for and was not acknowledged.</summary>
    public void Send(CallState state)
    {
        _state = state;
        if (!IsOpen(state))
        {
            return;
        }

        if (state.HasHeard)
        {
            _retry.Soon();
        }
        else
        {
            // The first event nearly always follows at once; a call of which nothing is heard claims its conversation all the same.
            _retry.In(Quiet);
        }
    }

    /// <summary>As <see cref="Send"/>, for a call that Watch still holds: it also learns when nothing is left to do.</summary>
    public void SendAll(CallState state)
    {
        _state = state;
        _retry.Soon();
    }

    // Past the menu: another leg, conversation or recording is in play, or the end has to be told.
    private static bool HasOpenWork(CallState state) => state.Aliases.Length > 1 || CallMessages.HasAny(state) || state.IsRouting || state.LoggedAt is not null || state.MergedInto is not null;

    private bool IsOpen(CallState state)
    {
        foreach (var alias in state.Aliases)
        {
            if (!_bound.Contains(alias))
            {
                return true;
            }
        }

        return state.LoggedAt is not null || state.MergedInto is not null || (CallMessages.HasAny(state) && Messages.AreOpen(state));
    }

    private async Task Deliver()
    {
        var state = _state;
        if (state.MergedInto is null)
        {
            foreach (var alias in state.Aliases)
            {
                if (!_bound.Contains(alias))
                {
                    await Bind(alias);
                }
            }
        }

        if (state.MergedInto is null && CallMessages.HasAny(state))
        {
            await Messages.File(state);
        }

        if (!ReferenceEquals(state, _state))
        {
            _retry.Soon();
            return;
        }

        await Finish(state);
    }

    private async Task Bind(string alias)
    {
        // Later legs hold no events: theirs is known already where it is not claimed here.
        if (await _grain.Claim(alias) || !alias.StartsWith(ConversationPrefix, StringComparison.Ordinal))
        {
            _bound = _bound.Add(alias);
            return;
        }

        var conversation = _grain.Factory.Peer<IConversationGrain>(alias);
        var reply = await conversation.Bind(_id);
        if (reply.Held.Length > 0)
        {
            await _grain.Adopt(reply.Held);
        }

        if (reply.Unclaimed is { } other && other != _id)
        {
            await _grain.Merge(await _grain.Factory.Peer<ICallGrain>(other).MergeInto(_id));
        }

        if (reply.Held.Length > 0 || reply.Unclaimed is not null)
        {
            await conversation.Release(_id, reply.Held.Length);
        }

        _bound = _bound.Add(alias);
    }

    private static async Task Quietly(Task? other)
    {
        if (other is not null)
        {
            await other.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task Finish(CallState state)
    {
        var summary = CallSummary.Of(_id, state);
        var isOver = summary.Phase is CallPhase.Ended or CallPhase.Merged;
        if (isOver && state.LoggedAt is { } endedAt && _logged < state.Version)
        {
            // Before the log names the call: an erasure that finds it there finds nothing afterwards that was still to be remembered.
            if (OutsideTalk.Of(state, summary) is { } spoken && spoken != _spoken)
            {
                await _lastAgents.Note(spoken);
                _spoken = spoken;
            }

            await _grain.Factory.Peer<ICallLogGrain>(CallLogKey.Of(_id, endedAt).ToString()).Append(new CallLogRow
            {
                CallId = _id,
                Version = state.Version,
                EndedAt = endedAt,
                Facts = JsonSerializer.SerializeToUtf8Bytes(summary, StateJson.Options),
            });
            _logged = state.Version;
        }

        // A removal must not overtake what added the call.
        await Quietly(_noted);
        await Quietly(_watched);
        if ((isOver || summary.Phase == CallPhase.Unknown) && ReferenceEquals(state, _state) && _hangUps?.AreOpen(state) != true && _grain.IsRoutingSettled(state))
        {
            // From here on a new event must be watched anew, and after the removal.
            _watched = null;
            _unwatched = _grain.Factory.Peer<IWatchGrain>(WatchShard.Of(_id)).Remove(_id).AsTask();
            await _unwatched;
            IsSettled = _watched is null;
        }
    }
}
