using System.Globalization;
using ContactCenter.Domain;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.SignIn;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>
/// The shared key, and the PIN of the agent. An agent that does not exist or has no PIN gets the answers of wrong PINs, the lock after too many included: a lock
/// tells nobody who there is. Restarts forget these locks; the lock that the agent keeps outlives them, and answers as a wrong PIN.
/// </summary>
internal sealed class PinSignIn(MobileKeySignIn key, IGrainFactory grains) : IAgentSignIn
{
    /// <summary>Value of <c>Agents:SignIn</c>.</summary>
    public const string Name = "Pin";

    /// <summary>Code of a refusal for too many wrong PINs.</summary>
    public const string LockedOut = "locked-out";

    public async ValueTask<SignInDenial?> Check(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(attempt.Pin))
        {
            return new(new("missing-field", "This field is required: the agent's PIN.", "$.pin"));
        }

        if (await key.Check(attempt, cancellationToken) is { } denial)
        {
            return denial;
        }

        var turns = Turns(grains, attempt.UserName);
        if (await turns.Take() is { Ticks: > 0 } wait)
        {
            return new(Locked(wait), wait);
        }

        if (!await Judge(turns, attempt.UserName, attempt.Pin))
        {
            return new(new Refusal("wrong-pin", "The PIN is wrong, none is set, or too many wrong ones locked it; five wrong ones lock it for five minutes."));
        }

        await turns.Right();
        return null;
    }

    /// <summary>The count of wrong PINs of a name.</summary>
    public static ISignInTurnsGrain Turns(IGrainFactory grains, string agent) => grains.GetGrain<ISignInTurnsGrain>(Stamps.Of($"{Name}\n{agent}"));

    private async ValueTask<bool> Judge(ISignInTurnsGrain turns, string agent, string pin)
    {
        try
        {
            return await grains.GetGrain<IAgentGrain>(agent).CheckPin(pin);
        }
        catch
        {
            await turns.GiveBack();
            throw;
        }
    }

    private static Refusal Locked(TimeSpan wait) => new(
        LockedOut, string.Create(CultureInfo.InvariantCulture, $"Too many wrong PINs were given for this name; try again in {Math.Ceiling(wait.TotalSeconds)} seconds, or have an administrator set a new PIN."));
}
