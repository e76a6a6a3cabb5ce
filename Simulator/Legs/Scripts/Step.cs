using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>What most actions share: a timer, and no ear for keys and words.</summary>
internal abstract class Step(Script script) : IStep
{
    private IDisposable? _timer;

    protected Script Script { get; } = script;

    protected Leg Leg => Script.Leg;

    protected VoiceWorld World => Script.World;

    /// <summary>False once it is done or cancelled.</summary>
    protected bool IsRunning { get; private set; } = true;

    public abstract void Start();

    public virtual void Cancel()
    {
        IsRunning = false;
        _timer?.Dispose();
    }

    public virtual (HearingKind Kind, string? What)? Hears() => null;

    public virtual bool Key(char key) => false;

    public virtual bool Speech(string text) => false;

    /// <summary>Done: the next action runs.</summary>
    protected void Done()
    {
        if (IsRunning)
        {
            Cancel();
            Script.Next();
        }
    }

    /// <summary>Replaces the timer of this action.</summary>
    protected void In(TimeSpan delay, Action work)
    {
        _timer?.Dispose();
        _timer = World.After(delay, work);
    }

    protected void NoTimer() => _timer?.Dispose();
}
