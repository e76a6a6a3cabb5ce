using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Durability;

/// <summary>
/// Runs a grain's effect off-turn until it succeeds: at once, then after 1, 2, 4 … 30 s. Effects are idempotent, so running
/// one again is always safe; one that a crash cuts off is started again by whoever wakes the grain.
/// </summary>
/// <param name="grain">Whose effect it is.</param>
/// <param name="effect">The effect.</param>
/// <param name="isWaitedFor">
/// True where a caller stands still or is overtaken until it succeeds: again after 0.25, 0.5, 1, 2, 2 … s, so that the wait ends with the outage.
/// </param>
internal sealed class Retry(Grain grain, Func<Task> effect, bool isWaitedFor = false)
{
    private readonly TimeSpan _longest = TimeSpan.FromSeconds(isWaitedFor ? 2 : 30);
    private readonly WorkInFlight? _work = ((IGrainBase)grain).GrainContext.ActivationServices.GetService<WorkInFlight>();
    private IGrainTimer? _timer;
    private readonly TimeSpan _first = FirstPause(isWaitedFor);
    private TimeSpan _wait = FirstPause(isWaitedFor);
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

    private static TimeSpan FirstPause(bool isWaitedFor) => TimeSpan.FromSeconds(isWaitedFor ? 0.25 : 1);

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
