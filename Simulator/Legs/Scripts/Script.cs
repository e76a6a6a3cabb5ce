using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>An NCCO that a leg runs (facts §1.1).</summary>
/// <param name="world">The platform.</param>
/// <param name="leg">Who runs it.</param>
/// <param name="actions">What is left of it.</param>
/// <param name="ended">Called when it ran out; null: the leg is completed.</param>
internal sealed class Script(VoiceWorld world, Leg leg, IReadOnlyList<NccoAction> actions, Action? ended = null)
{
    /// <summary>The platform's limit of a call (facts §1.12).</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(7200);

    private int _next;
    private IStep? _step;
    private bool _isOver;
    private bool _bargesIn;

    public VoiceWorld World => world;

    public Leg Leg => leg;

    /// <summary>True while this is what the leg runs.</summary>
    public bool IsCurrent => !_isOver && leg.Script == this;

    /// <summary>True when a <c>connect</c> is among its actions.</summary>
    public bool Connects => actions.Any(action => action is ConnectAction);

    /// <summary>What it lets the person hear when nothing is played.</summary>
    public (HearingKind Kind, string? What)? Hears() => _step?.Hears();

    public bool Key(char key) => _step?.Key(key) == true;

    public bool Speech(string text) => _step?.Speech(text) == true;

    /// <summary>Ends it; the leg goes on with something else, or is over.</summary>
    public void Cancel()
    {
        if (!_isOver)
        {
            _isOver = true;
            leg.Prompt.Clear();
            _step?.Cancel();
        }
    }

    /// <summary>Runs the next action; with none left, the call ends.</summary>
    public void Next()
    {
        if (_isOver)
        {
            return;
        }

        _step = null;
        world.Hearing.Refresh(leg);
        if (_next < actions.Count)
        {
            Run(actions[_next++]);
        }
        else if (leg.Prompt.Current is not null && !leg.Prompt.IsEndless)
        {
            leg.Prompt.WhenDrained(RanOut);
        }
        else
        {
            RanOut();
        }
    }

    private void RanOut()
    {
        if (_isOver)
        {
            return;
        }

        if (ended is not null)
        {
            _isOver = true;
            ended();
        }
        else
        {
            world.Life.End(leg, "ncco-ended");
        }
    }

    private void Run(NccoAction action)
    {
        switch (action)
        {
            case TalkAction talk:
                Play(talk.BargeIn, done => Playback.Talk(talk.Text, talk.Loop, done));
                break;
            case StreamAction stream:
                Play(stream.BargeIn, done => Playback.Stream(stream.Url, world.Options.StreamLength(stream.Url), stream.Loop, done));
                break;
            case InputAction { IsAsynchronous: true } keys:
                leg.KeyTarget = LegEvents.Target(keys.Event, leg.Application);
                _bargesIn = false;
                Next();
                break;
            case InputAction input:
                _bargesIn = false;
                Begin(new InputStep(this, input));
                break;
            case ConnectAction connect:
                Begin(new ConnectStep(this, connect));
                break;
            case ConversationAction room:
                Begin(new RoomStep(this, room));
                break;
            case RecordAction { Blocks: false } record:
                leg.Recordings.Add(world.Recordings.Start(leg.Application, leg.Room.Id, leg.Id, LegEvents.Target(record.Event, leg.Application)));
                Next();
                break;
            case RecordAction record:
                Begin(new RecordStep(this, record));
                break;
            case NotifyAction notify:
                Begin(new NotifyStep(this, notify));
                break;
            case WaitAction wait:
                Begin(new WaitStep(this, wait));
                break;
            case TransferAction transfer:
                Begin(new TransferStep(this, transfer));
                break;
            default:
                throw new InvalidOperationException($"{action.GetType().Name} is read but not run");
        }
    }

    // Once a prompt may be barged in on, so may those after it, until an input is met (facts §1.2).
    private void Play(bool bargeIn, Func<Action?, Playback> make)
    {
        _bargesIn |= bargeIn;
        if (_bargesIn)
        {
            leg.Prompt.Add(make(null));
            Next();
        }
        else
        {
            leg.Prompt.Add(make(Next));
        }
    }

    private void Begin(IStep step)
    {
        if (step is not InputStep)
        {
            leg.Prompt.Clear();
        }

        _step = step;
        world.Hearing.Refresh(leg);
        step.Start();
    }
}
