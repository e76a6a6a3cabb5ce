using System.Globalization;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.People;

/// <summary>A caller who does one thing after the other, and says so when something that the scenario expects does not come.</summary>
internal sealed class ScriptedCaller(Stage stage, Script script)
{
    private readonly List<HearingChanged> _heard = [];
    private string? _leg;
    private int _step;
    private int _from;
    private IDisposable? _timer;
    private bool _isGone;

    public void Call()
    {
        (_isGone, _from) = (false, 0);
        _heard.Clear();
        _leg = script.IsApp ? stage.CallServer(script.From, script.To) : stage.Platform.Dial(script.From, script.To);
        if (!stage.Plays(_leg, Told))
        {
            stage.Journal.Tell(new PersonSurprised(stage.Loop.Now, script.Name, null, $"{script.To} to be in service", "no such number"));
            return;
        }

        Go();
    }

    private void Told(Observation seen)
    {
        // A call before this one may still be ending.
        if (seen is HearingChanged heard && heard.LegId == _leg)
        {
            _heard.Add(heard);
            _isGone |= heard.Kind == HearingKind.Gone;
            Go();
        }
    }

    private void Go()
    {
        while (_step < script.Steps.Count)
        {
            var step = script.Steps[_step];
            if (step.Kind is "hears" or "listened" or "party" or "ended")
            {
                if (!IsMet(step))
                {
                    Await(step);
                    return;
                }
            }
            else if (!Act(step))
            {
                return;
            }

            _timer?.Dispose();
            _timer = null;
            _step++;
        }

        if (!_isGone)
        {
            stage.Platform.HangUp(_leg!);
        }
    }

    // What was heard counts once: a later step waits for something newer.
    private bool IsMet(ScriptStep step)
    {
        for (var i = _from; i < _heard.Count; i++)
        {
            if (Matches(step, _heard[i]))
            {
                _from = i + (step.Kind == "hears" ? 0 : 1);
                return true;
            }
        }

        return false;
    }

    private bool Matches(ScriptStep step, HearingChanged heard) => step.Kind switch
    {
        "hears" => heard.Kind is HearingKind.Talk or HearingKind.Stream or HearingKind.Music && heard.What?.Contains(step.Text, StringComparison.OrdinalIgnoreCase) == true,
        "listened" => heard.Kind == HearingKind.Listening,
        "party" => heard.Kind == HearingKind.Party && (step.Text.Length == 0 || heard.What!.Split(',').Any(leg => stage.WhoIs(leg) == step.Text)),
        _ => heard.Kind == HearingKind.Gone,
    };

    private void Await(ScriptStep step)
    {
        if (_isGone)
        {
            Surprised(step, "the end of the call");
            return;
        }

        _timer ??= stage.Loop.After(TimeSpan.FromSeconds(step.Seconds), () => Surprised(step, _heard.Count == 0 ? "nothing" : $"{_heard[^1].Kind} {_heard[^1].What}".TrimEnd()));
    }

    private void Surprised(ScriptStep step, string got)
    {
        _timer?.Dispose();
        _step = script.Steps.Count;
        var expected = string.Create(CultureInfo.InvariantCulture, $"{step.Kind}{(step.Text.Length > 0 ? $" '{step.Text}'" : "")} within {step.Seconds} s ({step.Place}, step {script.Steps.ToList().IndexOf(step) + 1})");
        stage.Journal.Tell(new PersonSurprised(stage.Loop.Now, script.Name, _leg, expected, got));
        stage.Platform.HangUp(_leg!);
    }

    // False when the next step has to wait.
    private bool Act(ScriptStep step)
    {
        switch (step.Kind)
        {
            case "press":
                stage.Platform.Press(_leg!, step.Text);
                return true;
            case "say":
                stage.Platform.Say(_leg!, step.Text);
                return true;
            case "hangUp":
                stage.Platform.HangUp(_leg!);
                return true;
            case "callBack":
                if (!_isGone)
                {
                    stage.Platform.HangUp(_leg!);
                }

                _step++;
                Call();
                return false;
            default:
                _timer ??= stage.Loop.After(TimeSpan.FromSeconds(step.Seconds), () =>
                {
                    _timer = null;
                    _step++;
                    Go();
                });
                return false;
        }
    }
}
