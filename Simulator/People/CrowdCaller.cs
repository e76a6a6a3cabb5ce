using System.Globalization;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.People;

/// <summary>One of many callers, who acts by chance.</summary>
internal sealed class CrowdCaller(Stage stage, Crowd crowd, IReadOnlyList<string> agents, Random draws, int index)
{
    private static readonly Span Reaction = new(0.3, 2);
    private static readonly Span RingPatience = new(0.5, 3);
    private string _leg = "";
    private IDisposable? _patience;
    private IDisposable? _plan;
    private IDisposable? _key;
    private bool _held;
    private bool _talks;
    private bool _gaveUp;
    private bool? _isApp;
    private string? _number;

    public void Call()
    {
        _isApp ??= agents.Count > 0 && draws.NextDouble() < crowd.AppCalls;
        var leg = _isApp.Value
            ? stage.CallServer(agents[draws.Next(agents.Count)], crowd.AppCallsTo)
            : stage.Platform.Dial((447_700_900_000L + (index % 1000)).ToString(CultureInfo.InvariantCulture), _number ??= Number());
        if (!stage.Plays(leg, Told))
        {
            stage.Journal.Tell(new PersonSurprised(stage.Loop.Now, $"caller {index}", null, $"{_number ?? crowd.AppCallsTo} to be in service", "no such number"));
            return;
        }

        _leg = leg!;
        _gaveUp = false;
        _patience = stage.Loop.After(crowd.Patience.Draw(draws), GiveUp);
    }

    private void Told(Observation seen)
    {
        if (seen is not HearingChanged heard)
        {
            return;
        }

        switch (heard.Kind)
        {
            case HearingKind.Listening when Key() is { Length: > 0 } key:
                Plan(Reaction, () => stage.Platform.Press(_leg, key));
                break;
            case HearingKind.Ringing when draws.NextDouble() < crowd.HangUpWhileRinging:
                Plan(RingPatience, HangUp);
                break;
            case HearingKind.Music when !_held:
                _held = true;
                if (draws.NextDouble() < crowd.KeyOnHold)
                {
                    _key = stage.Loop.After(crowd.KeyOnHoldAfter.Draw(draws), () => stage.Platform.Press(_leg, crowd.KeyOfHolders));
                }

                break;
            case HearingKind.Party when !_talks:
                _talks = true;
                _key?.Dispose();
                _patience?.Dispose();
                Plan(crowd.Talk, HangUp);
                break;
            case HearingKind.Gone:
                _patience?.Dispose();
                _plan?.Dispose();
                _key?.Dispose();
                _held = false;
                if (_gaveUp && draws.NextDouble() < crowd.Redial)
                {
                    stage.Later(crowd.RedialAfter.Draw(draws), Call);
                }

                break;
        }
    }

    private void Plan(Span delay, Action act)
    {
        _plan?.Dispose();
        _plan = stage.Loop.After(delay.Draw(draws), act);
    }

    private void HangUp() => stage.Platform.HangUp(_leg);

    private void GiveUp()
    {
        _gaveUp = true;
        HangUp();
    }

    private string Key() => One(crowd.Keys) ?? "";

    private string Number() => crowd.Dials.Count == 0 ? crowd.To : One(crowd.Dials) ?? crowd.To;

    private string? One(IReadOnlyDictionary<string, double> weights)
    {
        var left = draws.NextDouble() * weights.Values.Sum();
        foreach (var (key, weight) in weights)
        {
            if ((left -= weight) < 0)
            {
                return key;
            }
        }

        return null;
    }
}
