using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace ContactCenter.Grains.Durability;

/// <summary>
/// A grain whose answers wait for the write that contains them. Commands are decided at once on speculative state and join the
/// next write; one write is in flight at a time and carries all that came meanwhile (group commit, design §3). Subclasses are
/// reentrant, and must not await between reading <see cref="Speculative"/> and deciding.
/// </summary>
/// <typeparam name="TState">Immutable state.</typeparam>
internal abstract class CommittedGrain<TState> : Grain
    where TState : class
{
    private readonly IServiceProvider _services;
    private readonly StateRecord<TState> _record;
    private readonly TState _empty;
    private TState _speculative;
    private TState _committed;
    private TState? _inFlight;
    private TaskCompletionSource? _current;
    private TaskCompletionSource? _next;
    private bool _poisoned;
    private Task? _loading;
    private readonly WorkInFlight? _work;

    /// <summary>Wires the grain to the default storage. The activation is <see cref="Grain.GrainContext"/>: as a service it would cost each 0.2 KB.</summary>
    /// <param name="stateName">Name of the stored row.</param>
    /// <param name="empty">State of a grain that was never stored.</param>
    protected CommittedGrain(string stateName, TState empty)
    {
        _services = GrainContext.ActivationServices;
        Clock = _services.GetRequiredService<TimeProvider>();
        _work = _services.GetService<WorkInFlight>();
        _record = Other(stateName, GrainContext.GrainId, empty);
        _empty = empty;
        _speculative = _committed = empty;
    }

    /// <summary>A row of another grain or another name, to be inserted or read beside this grain's own.</summary>
    protected StateRecord<TOther> Other<TOther>(string stateName, GrainId grain, TOther missing)
        where TOther : class => new(_services.GetRequiredService<RowStore>(), stateName, grain, missing);

    /// <summary>The injected clock.</summary>
    protected TimeProvider Clock { get; }

    /// <summary>What is stored: the only state that reads and effects may show.</summary>
    protected TState Committed => _committed;

    /// <summary>What will be stored once the writes under way succeed: what rules decide on.</summary>
    protected TState Speculative => _speculative;

    /// <summary>True once the row was read, or the grain was told that there is none.</summary>
    protected bool IsLoaded { get; private set; }

    /// <inheritdoc/>
    public sealed override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Activation.LeaveLock();
        await Awake();
    }

    /// <summary>What is done before the first message is taken; reads the row unless a subclass can do without.</summary>
    protected virtual Task Awake() => Load();

    /// <summary>Reads the row unless that was done. Concurrent callers share one read.</summary>
    protected Task Load()
    {
        if (IsLoaded)
        {
            return Task.CompletedTask;
        }

        return _loading is { IsFaulted: false } ? _loading : _loading = Read();

        async Task Read()
        {
            var stored = await _record.Read();
            if (!IsLoaded)
            {
                _speculative = _committed = stored;
                IsLoaded = true;
                OnLoaded();
            }
        }
    }

    /// <summary>
    /// Starts from the empty state without a read: the first write inserts, and a conflict re-reads and reconciles. Does nothing
    /// where a read is under way.
    /// </summary>
    protected void AssumeNewUnlessReading() => IsLoaded = IsLoaded || _loading is null or { IsFaulted: true };

    /// <summary>The row was read: timers may be armed from <see cref="Committed"/>.</summary>
    protected virtual void OnLoaded()
    {
    }

    /// <summary>New state is stored: effects may start from it.</summary>
    /// <param name="before">State stored before.</param>
    protected virtual void OnCommitted(TState before)
    {
    }

    /// <summary>A write failed and this activation goes away: what it would have done by itself, its successor has to do.</summary>
    protected virtual void OnPoisoned()
    {
    }

    /// <summary>
    /// A first write met a row that this activation had not read. Returns what to store instead, from what is stored and what we
    /// decided; null gives up, and the callers send their commands again.
    /// </summary>
    protected virtual TState? Reconcile(TState stored, TState ours) => null;

    /// <summary>Decides, stores what changed and returns the answer once it is stored.</summary>
    protected async ValueTask<TResult> Commit<TResult>(Func<TState, Change<TState, TResult>> decide)
    {
        if (!IsLoaded)
        {
            await Load();
        }

        var result = Decide(decide, out var stored);
        await stored;
        return result;
    }

    /// <summary>Decides at once; <paramref name="stored"/> completes when the answer may be given.</summary>
    /// <exception cref="GrainRestartingException">This activation is being replaced.</exception>
    protected TResult Decide<TResult>(Func<TState, Change<TState, TResult>> decide, out Task stored)
    {
        ThrowIfPoisoned();
        var change = decide(_speculative);
        if (ReferenceEquals(change.Next, _speculative))
        {
            // The answer may rest on state that is still being written.
            stored = ReferenceEquals(_speculative, _committed) ? Task.CompletedTask
                : ReferenceEquals(_speculative, _inFlight) ? _current!.Task
                : Batch();
            return change.Result;
        }

        _speculative = change.Next;
        stored = Batch();
        if (_current is null)
        {
            _ = WriteLoop();
        }

        return change.Result;
    }

    /// <summary>Refuses to go on from state that may not be what is stored.</summary>
    protected void ThrowIfPoisoned()
    {
        if (_poisoned)
        {
            throw new GrainRestartingException($"{this.GetGrainId().Type} is restarting after a failed write; send the same command again");
        }
    }

    /// <summary>Lets work go on that nobody waits for; a failure goes to <see cref="OnForgottenFailed"/>.</summary>
    protected void Forget(ValueTask work)
    {
        if (!work.IsCompletedSuccessfully)
        {
            _ = Observe(work.AsTask());
        }

        async Task Observe(Task running)
        {
            try
            {
                await running;
            }
            catch (Exception e)
            {
                OnForgottenFailed(e);
            }
        }
    }

    /// <inheritdoc cref="Forget(ValueTask)"/>
    protected void Forget(Task work) => Forget(new ValueTask(work));

    /// <summary>What was let go on by <see cref="Forget(ValueTask)"/> failed: whoever needs it tries again, or this activation was replaced for it.</summary>
    protected virtual void OnForgottenFailed(Exception failure)
    {
    }

    /// <summary>True once this activation may not know what is stored: it decides nothing more and is being replaced.</summary>
    protected bool IsPoisoned => _poisoned;

    /// <summary>A row beside this grain's own was not written, or nobody knows: as <see cref="IsPoisoned"/>. What is under way here may end.</summary>
    protected void GiveUp()
    {
        _poisoned = true;
        DeactivateOnIdle();
    }

    private Task Batch()
    {
        _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _next.Task;
    }

    private async Task WriteLoop()
    {
        using var work = _work?.Begin() ?? default;
        while (_next is { } batch)
        {
            _next = null;
            _current = batch;
            var snapshot = _inFlight = _speculative;
            try
            {
                snapshot = await Store(snapshot);
            }
            catch (Exception e)
            {
                Poison(batch, e);
                return;
            }

            var before = _committed;
            _committed = snapshot;
            _inFlight = null;
            batch.SetResult();
            try
            {
                OnCommitted(before);
            }
            catch (Exception e)
            {
                // Effects did not begin, as in an activation that goes away and has no services any more: whoever comes next begins them. Those who wait
                // for another write must not wait for ever.
                Poison(batch, e);
                return;
            }
        }

        _current = null;
    }

    private async Task<TState> Store(TState snapshot)
    {
        try
        {
            await _record.Write(snapshot);
            return snapshot;
        }
        catch (InconsistentStateException) when (ReferenceEquals(_committed, _empty) && !_record.Exists)
        {
            var stored = await _record.Read();
            if (Reconcile(stored, snapshot) is not { } merged || (!ReferenceEquals(_speculative, snapshot) && Reconcile(stored, _speculative) is null))
            {
                throw;
            }

            _speculative = ReferenceEquals(_speculative, snapshot) ? merged : Reconcile(stored, _speculative)!;
            await _record.Write(merged);
            return merged;
        }
    }

    private void Poison(TaskCompletionSource batch, Exception cause)
    {
        _poisoned = true;
        var failure = cause as GrainRestartingException
            ?? new GrainRestartingException($"Another activation of {this.GetGrainId().Type} wrote first; send the same command again", cause);
        batch.TrySetException(failure);
        _next?.TrySetException(failure);
        _ = batch.Task.Exception;
        _ = _next?.Task.Exception;
        OnPoisoned();
        DeactivateOnIdle();
    }
}
