using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Live;

/// <summary>
/// Keeps this gateway's copies of the live boards while somebody looks at them: one question a topic four times a second, however many clients there are.
/// </summary>
internal sealed partial class LiveFeed(IGrainFactory grains, TimeProvider clock, MachineClock machine, ILogger<LiveFeed> log) : BackgroundService
{
    /// <summary>Most items in one event or answer.</summary>
    public const int PartSize = 500;

    /// <summary>How old a copy may be that stands for what its owners would say.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PaceAfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, LiveMirror> _mirrors = LiveTopics.All.ToDictionary(topic => topic, _ => new LiveMirror(), StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = New();
    private TaskCompletionSource _wanted = New();
    private int _readers;
    private long _lastUse;

    /// <summary>Completes with the next change of any topic.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>How many look now.</summary>
    public int Readers => Volatile.Read(ref _readers);

    /// <summary>The copy of a topic.</summary>
    public LiveMirror this[string topic] => _mirrors[topic];

    /// <summary>Somebody looks, until disposed; for a while after that too.</summary>
    public Use Begin()
    {
        Interlocked.Increment(ref _readers);
        Touch();
        return new Use(this);
    }

    /// <summary>
    /// The copy of a topic, at most <see cref="Fresh"/> behind its owners' notes, for somebody who looks once; null where it cannot be had, so that the owners have to be
    /// asked. The first one who looks waits a moment.
    /// </summary>
    /// <param name="topic">Of <see cref="LiveTopics"/>.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<LiveMirror?> Look(string topic, CancellationToken stop)
    {
        // Driven time passes many seconds while a copy is a moment behind.
        if (!ReferenceEquals(machine.Time, clock))
        {
            return null;
        }

        using var use = Begin();
        var (mirror, began) = (_mirrors[topic], machine.Time.GetTimestamp());
        while (true)
        {
            var changed = Changed;
            if (mirror.HeardAt is { } heard && machine.Time.GetElapsedTime(heard) < Fresh)
            {
                return mirror;
            }

            var left = Patience - machine.Time.GetElapsedTime(began);
            if (mirror.HeardAt is not null || left <= TimeSpan.Zero)
            {
                return null;
            }

            try
            {
                await changed.WaitAsync(left, machine.Time, stop);
            }
            catch (TimeoutException)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(_mirrors.Select(mirror => Follow(mirror.Key, mirror.Value, stoppingToken)));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Follow(string topic, LiveMirror mirror, CancellationToken stopping)
    {
        while (true)
        {
            if (!IsWanted)
            {
                mirror.Clear();
                await Wanted.WaitAsync(stopping);
            }

            await Task.Delay(await Read(topic, mirror) ? Pace : PaceAfterFailure, machine.Time, stopping);
        }
    }

    private async Task<bool> Read(string topic, LiveMirror mirror)
    {
        try
        {
            LivePart part;
            do
            {
                part = await grains.GetGrain<ILiveGrain>(topic).Read(mirror.Cursor, PartSize);
                if (mirror.Take(part, machine.Time.GetTimestamp()))
                {
                    Tell();
                }
            }
            while (part.HasMore);
            return true;
        }
        catch (Exception e) when (GrainBackoff.MayPass(e) || e is ObjectDisposedException or OperationCanceledException)
        {
            LogNotRead(e, topic);
            return false;
        }
    }

    private void End()
    {
        Touch();
        Interlocked.Decrement(ref _readers);
    }

    private bool IsWanted => Readers > 0 || machine.Time.GetElapsedTime(Volatile.Read(ref _lastUse)) < Linger;

    private Task Wanted
    {
        get
        {
            lock (_lock)
            {
                return _wanted.Task;
            }
        }
    }

    private void Touch()
    {
        Volatile.Write(ref _lastUse, machine.Time.GetTimestamp());
        Renew(ref _wanted);
    }

    private void Tell() => Renew(ref _changed);

    private void Renew(ref TaskCompletionSource source)
    {
        TaskCompletionSource done;
        lock (_lock)
        {
            (done, source) = (source, New());
        }

        done.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Live board {Topic} could not be read; it is tried again")]
    private partial void LogNotRead(Exception exception, string topic);

    /// <summary>A look at the feed.</summary>
    internal sealed class Use(LiveFeed feed) : IDisposable
    {
        private int _isOver;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                feed.End();
            }
        }
    }
}
