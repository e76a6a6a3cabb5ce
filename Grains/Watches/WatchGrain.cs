using ContactCenter.Domain.Watches;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Conversations;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Interfaces.Watches;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Watches;

[GrainType("watch"), Reentrant]
internal sealed partial class WatchGrain : CommittedGrain<WatchState>, IWatchGrain, IRemindable
{
    private const string ReminderName = "poke";
    private const int PokesAtOnce = 16;
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(2);
    private readonly HashSet<string> _listening = new(StringComparer.Ordinal);
    private Task? _reminder;
    private Task _unregistered = Task.CompletedTask;
    private readonly WatchCounts _counts;
    private readonly ILogger<WatchGrain> _log;
    private int _adding;
    private readonly Retry _poke;

    public WatchGrain(WatchCounts counts, ILogger<WatchGrain> log)
        : base("watch", WatchState.Empty)
    {
        _counts = counts;
        _log = log;
        _poke = new Retry(this, WakeAll);
    }

    public async ValueTask Add(string callId)
    {
        _adding++;
        try
        {
            await _unregistered.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (_reminder is null or { IsFaulted: true })
            {
                _reminder = Register();
            }

            // A total restart is covered only once the reminder is stored.
            await _reminder;
            _listening.Remove(callId);
            await Commit(state => new Change<WatchState, bool>(state.Calls.Contains(callId) ? state : state with { Calls = state.Calls.Add(callId) }, true));
        }
        finally
        {
            _adding--;
        }
    }

    public ValueTask Note(string callId)
    {
        _listening.Add(callId);
        Count();
        return ValueTask.CompletedTask;
    }

    public async ValueTask Remove(string callId)
    {
        _listening.Remove(callId);
        await Commit(state => new Change<WatchState, bool>(state.Calls.Contains(callId) ? state with { Calls = state.Calls.Remove(callId) } : state, true));
        Count();
    }

    public ValueTask<string[]> List() => ValueTask.FromResult(Committed.Calls.Where(WatchIds.IsCall).Union(_listening).ToArray());

    public ValueTask Poke()
    {
        _poke.Soon();
        return ValueTask.CompletedTask;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Speculative.Calls.IsEmpty && Committed.Calls.IsEmpty && _adding == 0 && _listening.Count == 0)
        {
            // Who adds a call from here on registers anew, and after this.
            _reminder = null;
            _unregistered = Unregister();
            await _unregistered;
            return;
        }

        _poke.Soon();

        async Task Unregister()
        {
            if (await this.GetReminder(ReminderName) is { } reminder)
            {
                await this.UnregisterReminder(reminder);
            }
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _counts.Forget(this.GetPrimaryKeyString());
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    protected override void OnLoaded() => Count();

    protected override void OnCommitted(WatchState before) => Count();

    private void Count() => _counts.Set(this.GetPrimaryKeyString(), Committed.Calls.Count(WatchIds.IsCall) + _listening.Count);

    // Whatever the reminder service throws while it moves between silos, nothing was acknowledged and all may be sent again.
    private async Task Register()
    {
        try
        {
            await this.RegisterOrUpdateReminder(ReminderName, ReminderPeriod, ReminderPeriod);
        }
        catch (Exception e)
        {
            throw new GrainRestartingException("The reminder of a watch shard could not be stored; send the same command again", e);
        }
    }

    private async Task WakeAll()
    {
        Exception? failure = null;
        foreach (var chunk in Committed.Calls.Union(_listening).Chunk(PokesAtOnce))
        {
            var failures = await Task.WhenAll(chunk.Select(Wake));
            failure ??= failures.FirstOrDefault(e => e is not null);
        }

        if (failure is not null)
        {
            // Soon again, rather than with the next reminder.
            throw new GrainRestartingException("Not every call could be woken", failure);
        }
    }

    private async Task<Exception?> Wake(string id)
    {
        try
        {
            // Any question activates a conversation, and it arms its deadline then.
            await (id switch
            {
                _ when Key(id, WatchIds.Conversation) is { } conversation => GrainFactory.GetGrain<IConversationGrain>(conversation).Owner().AsTask(),
                _ when Key(id, WatchIds.Agent) is { } agent => GrainFactory.GetGrain<IAgentDesk>(agent).Wake().AsTask(),
                _ when Key(id, WatchIds.Queue) is { } queue => GrainFactory.GetGrain<IQueueGrain>(queue).Wake().AsTask(),
                _ => GrainFactory.GetGrain<ICallGrain>(id).Wake().AsTask(),
            });
            return null;
        }
        catch (Exception e)
        {
            LogNotWoken(e, id);
            return e;
        }
    }

    private static string? Key(string id, string prefix) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id} could not be woken; it is tried again")]
    private partial void LogNotWoken(Exception exception, string id);
}
