using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Legs.Media;

/// <summary>Plays one thing after the other.</summary>
/// <param name="world">Time.</param>
/// <param name="changed">Called when something else is heard.</param>
internal sealed class PlaybackSlot(VoiceWorld world, Action changed)
{
    private readonly Queue<Playback> _next = new();
    private IDisposable? _timer;
    private Action? _drained;

    public Playback? Current { get; private set; }

    /// <summary>True when what plays will never end by itself.</summary>
    public bool IsEndless => Current is { Length: null } || _next.Any(static item => item.Length is null);

    public void Add(Playback item)
    {
        _next.Enqueue(item);
        if (Current is null)
        {
            Begin();
        }
    }

    /// <summary>Ends all that is played. What waited for it is not told.</summary>
    public void Clear()
    {
        _timer?.Dispose();
        _timer = null;
        _next.Clear();
        _drained = null;
        if (Current is not null)
        {
            Current = null;
            changed();
        }
    }

    /// <summary>Calls <paramref name="drained"/> once, when everything was played. <see cref="Clear"/> forgets it.</summary>
    public void WhenDrained(Action drained) => _drained = drained;

    private void Begin()
    {
        Current = _next.TryDequeue(out var item) ? item : null;
        changed();
        if (Current?.Length is { } length)
        {
            _timer = world.After(length, End);
        }
        else if (Current is null)
        {
            var drained = _drained;
            _drained = null;
            drained?.Invoke();
        }
    }

    private void End()
    {
        var done = Current!.Done;
        _timer = null;
        Begin();
        done?.Invoke();
    }
}
