using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Live;

/// <summary>
/// A board that its owners tell what changed, and that asks them itself where that may have been lost: everybody when it begins, and then, one slice
/// at a time, those who could change and those whom it does not have (decision 0011).
/// </summary>
[GrainType("live"), Reentrant]
internal sealed partial class LiveGrain : Grain, ILiveGrain, IDisposable
{
    private const int AtOnce = 64;
    private const int SmallestSlice = 50;
    private const int Slices = 6;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private readonly LiveBoard _board;
    private readonly Queue<string> _due = new();
    private readonly ILiveSource _source;
    private readonly ILogger<LiveGrain> _log;
    private readonly Retry _fill;
    private readonly MachineClock _machine;
    private readonly CancellationTokenSource _gone = new();
    private int _slice = SmallestSlice;
    private bool _isReady;

    public LiveGrain(IGrainContext context, MachineClock machine, ILogger<LiveGrain> log)
    {
        _machine = machine;
        _log = log;
        _source = SourceOf(context.GrainId.Key.ToString()!);
        _board = _source is EventSource ? new LiveBoard(EventSource.Most, EventSource.Most) : new LiveBoard();
        _fill = new Retry(this, Fill);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Activation.LeaveLock();
        _fill.Soon();
        _ = Checks();
    }

    /// <summary>The activation is gone; its successor asks everybody.</summary>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    public ValueTask Post(LiveNote[] notes)
    {
        foreach (var note in notes)
        {
            _board.Put(note);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Clear()
    {
        foreach (var note in _board.Notes.ToList())
        {
            _board.Put(new LiveNote { Key = note.Key, Version = note.Version });
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<LivePart> Read(LiveCursor cursor, int limit) => ValueTask.FromResult(_isReady ? _board.Since(cursor, limit) : LivePart.NotReady);

    private ILiveSource SourceOf(string topic) => topic switch
    {
        LiveTopics.Agents => new DirectorySource(
            GrainFactory, DirectoryKind.Agents, name => GrainFactory.GetGrain<IAgentDesk>(name).Desk(), LiveNotes.OfAgent),
        LiveTopics.Queues => new DirectorySource(
            GrainFactory, DirectoryKind.Queues, id => GrainFactory.GetGrain<IQueueGrain>(id).View(), LiveNotes.OfQueue),
        LiveTopics.Calls => new CallSource(GrainFactory),
        LiveTopics.Events => new EventSource(),
        _ => throw new ArgumentException($"There is no live topic {topic}.", nameof(topic)),
    };

    private async Task Fill()
    {
        if (!_isReady)
        {
            await Ask(await _source.Keys());
            _isReady = true;
        }
    }

    // Making up for what was lost is the machine's affair: driven time does not pass through it, nor wait for it.
    private async Task Checks()
    {
        var gone = _gone.Token;
        while (true)
        {
            await Task.Delay(Round, _machine.Time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (gone.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await (_isReady ? Check() : Task.CompletedTask);
            }
            catch (Exception e)
            {
                LogNotChecked(e, this.GetPrimaryKeyString());
            }
        }
    }

    private async Task Check()
    {
        if (_due.Count == 0)
        {
            var listed = await _source.Keys();
            foreach (var key in listed.Where(key => _board.Find(key) is null).Union(_board.Notes.Where(note => !note.IsAtRest).Select(note => note.Key)).ToList())
            {
                _due.Enqueue(key);
            }

            _slice = Math.Max(SmallestSlice, _due.Count / Slices);
        }

        var slice = new List<string>();
        while (slice.Count < _slice && _due.TryDequeue(out var key))
        {
            slice.Add(key);
        }

        await Ask(slice);
    }

    private async Task Ask(List<string> keys)
    {
        foreach (var chunk in keys.Chunk(AtOnce))
        {
            await Task.WhenAll(chunk.Select(Ask));
        }
    }

    private async Task Ask(string key)
    {
        var told = _board.ToldAt(key);
        try
        {
            var note = await _source.Read(key);

            // What came by itself meanwhile is newer.
            if (_board.ToldAt(key) == told)
            {
                _board.Put(note);
            }
        }
        catch (Exception e)
        {
            // One that cannot be asked must not keep all others from being shown; it is asked again.
            LogNotAsked(e, key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The live board of {Topic} could not be checked; it is tried again")]
    private partial void LogNotChecked(Exception exception, string topic);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Key} could not be asked how it looks; it is tried again")]
    private partial void LogNotAsked(Exception exception, string key);
}
