using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.People;

/// <summary>Somebody whose app or phone rings. In a crowd one app takes any number of calls: each is a person of its own.</summary>
internal sealed class CalledPerson(Stage stage, string leg, Callee callee, Random draws)
{
    private IDisposable? _plan;
    private bool _talks;

    public void Told(Observation seen)
    {
        switch (seen)
        {
            case LegChanged { Status: LegStatus.Ringing }:
                Decide();
                break;
            case HearingChanged { Kind: HearingKind.Party } when !_talks:
                _talks = true;
                _plan?.Dispose();
                _plan = stage.Loop.After(callee.Talk.Draw(draws), () => stage.Platform.HangUp(leg));
                break;
            case HearingChanged { Kind: HearingKind.Gone }:
                _plan?.Dispose();
                break;
        }
    }

    /// <summary>Is no longer there to do anything.</summary>
    public void Leave() => _plan?.Dispose();

    private void Decide()
    {
        var fate = draws.NextDouble();
        var delay = callee.After.Draw(draws);
        if (fate < callee.Answer)
        {
            _plan = stage.Loop.After(delay, () => stage.Platform.Answer(leg));
        }
        else if (fate < callee.Answer + callee.Reject)
        {
            _plan = stage.Loop.After(delay, () => stage.Platform.Reject(leg));
        }
    }
}
