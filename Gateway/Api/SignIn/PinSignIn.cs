using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>The shared key, and the PIN of the agent. An agent that does not exist, has no PIN or is locked gets the answer of a wrong PIN.</summary>
internal sealed class PinSignIn(MobileKeySignIn key, IGrainFactory grains) : IAgentSignIn
{
    /// <summary>Value of <c>Agents:SignIn</c>.</summary>
    public const string Name = "Pin";

    public async ValueTask<Refusal?> Check(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(attempt.Pin))
        {
            return new Refusal("missing-field", "This field is required: the agent's PIN.", "$.pin");
        }

        return await key.Check(attempt, cancellationToken) is { } refusal ? refusal
            : await grains.GetGrain<IAgentGrain>(attempt.UserName).CheckPin(attempt.Pin) ? null
            : new Refusal("wrong-pin", "The PIN is wrong, none is set, or too many wrong ones locked it for five minutes.");
    }
}
