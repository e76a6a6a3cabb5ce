using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs a <c>record</c> that the next action waits for (facts §1.7).</summary>
internal sealed class RecordStep(Script script, RecordAction action) : Step(script)
{
    private Recording? _recording;
    private DateTimeOffset _latest;

    public override void Start()
    {
        _recording = World.Recordings.Start(Leg.Application, Leg.Room.Id, Leg.Id, LegEvents.Target(action.Event, Leg.Application));
        _latest = World.Now + (action.TimeOut ?? Script.LongestCall);
        Hush();
    }

    public override void Cancel()
    {
        base.Cancel();
        if (_recording is not null)
        {
            World.Recordings.Finish(_recording);
        }
    }

    public override (HearingKind Kind, string? What)? Hears() => (HearingKind.Listening, null);

    public override bool Key(char key)
    {
        if (key == action.EndOnKey)
        {
            Done();
        }

        return true;
    }

    // Whoever speaks puts off the end by silence.
    public override bool Speech(string text)
    {
        Hush();
        return true;
    }

    private void Hush()
    {
        var left = _latest - World.Now;
        In(action.EndOnSilence is { } silence && silence < left ? silence : left, Done);
    }
}
