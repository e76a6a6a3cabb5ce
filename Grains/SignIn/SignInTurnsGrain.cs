using ContactCenter.Domain.SignIn;
using ContactCenter.Grains.Interfaces.SignIn;

namespace ContactCenter.Grains.SignIn;

[GrainType("sign-in-turns")]
internal sealed class SignInTurnsGrain(TimeProvider clock) : Grain, ISignInTurnsGrain
{
    private SignInTurns _turns = SignInTurns.None;

    public ValueTask<TimeSpan> Take()
    {
        (_turns, var wait) = _turns.Take(clock.GetUtcNow());
        return ValueTask.FromResult(wait);
    }

    public ValueTask Right()
    {
        _turns = SignInTurns.None;
        return ValueTask.CompletedTask;
    }

    public ValueTask GiveBack()
    {
        _turns = _turns.WithoutLast();
        return ValueTask.CompletedTask;
    }
}
