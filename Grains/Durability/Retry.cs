using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Durability;

/// <summary>
/// Runs a grain's effect off-turn until it succeeds: at once, then after 1, 2, 4 … 30 s, or as is said. Effects are idempotent, so running
/// one again is always safe; one that a crash cuts off is started again by whoever wakes the grain.
/// </summary>
/// <param name="grain">Whose effect it is.</param>
/// <param name="effect">The effect.</param>
/// <param name="first">The first pause, where a second is too long for others to overtake; it doubles as any.</param>
/// <param name="longest">The longest, where somebody must not be overtaken once all is well again.</param>
internal sealed class Retry(Grain grain, Func<Task> effect, TimeSpan? first = null, TimeSpan? longest = null)
{
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromSeconds(30);
    private readonly WorkInFlight? _work = ((IGrainBase)grain).GrainContext.ActivationServices.GetService<WorkInFlight>();
    private IGrainTimer? _timer;
    private readonly TimeSpan _first = first ?? TimeSpan.FromSeconds(1);
    private TimeSpan _wait = first ?? TimeSpan.FromSeconds(1);
    private bool _running;
    private bool _again;
    private TimeSpan? _after;

    /// <summary>True when it will start by itself.</summary>
    public bool IsWaiting => _timer is not null;

    /// <summary>Starts the effect, or once more after the run under way.</summary>
    public void Soon()
    {
        _again = true;
        if (!_running)
        {
            _ = Run();
        }
    }

    /// <summary>Starts the effect after <paramref name="wait"/>, unless somebody starts it before.</summary>
    public void In(TimeSpan wait)
    {
        if (_running)
        {
            _after = _after < wait ? _after : wait;
        }
        else if (_timer is null)
        {
            Start(wait);
        }
    }

    private async Task Run()
    {
        using var work = _work?.Begin() ?? default;
        _running = true;
        _timer?.Dispose();
        _timer = null;
        try
        {
            while (_again)
            {
                _again = false;
                await effect();
                _wait = _first;
            }
        }
        catch (Exception)
        {
            Later();
        }
        finally
        {
            _running = false;
            if (_after is { } wait)
            {
                _after = null;
                In(wait);
            }
        }
    }

    private void Later()
    {
        _again = false;
        Start(_wait);
        _wait = _wait + _wait > _longest ? _longest : _wait + _wait;
    }

    private void Start(TimeSpan wait)
    {
        try
        {
            _timer = grain.RegisterGrainTimer(
                _ =>
                {
                    Soon();
                    return Task.CompletedTask;
                },
                new() { DueTime = wait, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
        }
        catch (InvalidOperationException)
        {
            // The activation is going away: its successor starts the effect again.
        }
    }
}
