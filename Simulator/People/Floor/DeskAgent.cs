using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>An agent at work: takes calls, finishes them, has breaks, and now and then loses the app.</summary>
internal sealed class DeskAgent
{
    private const string Available = "available";
    private static readonly Span UntilNoticed = new(5, 20);
    private readonly Stage _stage;
    private readonly FloorAgent _plan;
    private readonly SimUser _user;
    private readonly AgentApp _app;
    private readonly Random _draws;
    private readonly Dictionary<string, CalledPerson> _legs = new(StringComparer.Ordinal);
    private int _sightings;

    /// <summary>Nobody is signed in yet.</summary>
    public DeskAgent(Stage stage, FloorAgent plan, SimUser user, AgentApp app)
    {
        (_stage, _plan, _user, _app, _draws) = (stage, plan, user, app, stage.Draws($"agent {plan.Name}"));
    }

    private bool IsDead => _user.Sessions == 0;

    /// <summary>Comes to work.</summary>
    public void Begin()
    {
        _user.Sessions = 0;
        After(_plan.Starts, () =>
        {
            SignIn();
            NextBreak();
            NextDeath();
        });
    }

    /// <summary>The app rings; returns who hears of that leg.</summary>
    public Action<Observation> Rings(string leg)
    {
        var person = new CalledPerson(_stage, leg, _plan.Calls, _stage.Draws(leg));
        var talked = false;
        _legs[leg] = person;
        return seen =>
        {
            talked |= seen is HearingChanged { Kind: HearingKind.Party };
            if (seen is HearingChanged { Kind: HearingKind.Gone })
            {
                _legs.Remove(leg);
                person.Told(seen);
                if (talked && !IsDead && _draws.NextDouble() < _plan.EndsWrapUp)
                {
                    After(_plan.EndsWrapUpAfter, _app.EndWrapUp);
                }
            }
            else if (!IsDead)
            {
                person.Told(seen);
            }
        };
    }

    /// <summary>The app shows what the gateway says of the agent, who does something about it when it is not what the agent wants.</summary>
    public void Shown(string status)
    {
        var isOut = _app is { Wants: Available, IsInStep: true } && (Is(status, "offline") || Is(status, "away"));
        _sightings = isOut ? _sightings + 1 : 0;
        if (_sightings == 2)
        {
            After(UntilNoticed, () =>
            {
                if (_app.Wants == Available)
                {
                    _app.Want(Available);
                }
            });
        }
    }

    private static bool Is(string status, string name) => string.Equals(status, name, StringComparison.OrdinalIgnoreCase);

    private void SignIn()
    {
        _user.Sessions = 1;
        _app.Want(Available);
    }

    private void NextBreak()
    {
        if (_plan.Away is not { } away)
        {
            return;
        }

        After(away.Every, () =>
        {
            if (!IsDead)
            {
                _app.Want("away", away.Reasons[_draws.Next(away.Reasons.Count)]);
            }

            After(away.For, () =>
            {
                if (!IsDead)
                {
                    _app.Want(Available);
                }

                NextBreak();
            });
        });
    }

    private void NextDeath()
    {
        if (_plan.Dies is not { } dies)
        {
            return;
        }

        After(dies.Every, () =>
        {
            Die();
            After(dies.For, () =>
            {
                SignIn();
                NextDeath();
            });
        });
    }

    private void Die()
    {
        _user.Sessions = 0;
        _app.Die();
        foreach (var (leg, person) in _legs)
        {
            person.Leave();
            _stage.Platform.LoseConnection(leg);
        }
    }

    private void After(Span delay, Action work) => _stage.Loop.After(delay.Draw(_draws), () =>
    {
        if (!_stage.IsClosed)
        {
            work();
        }
    });
}
