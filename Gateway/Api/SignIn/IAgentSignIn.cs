namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Decides whether a request may have an agent's token. Registered as a keyed service; <c>Agents:SignIn</c> names the key.</summary>
public interface IAgentSignIn
{
    /// <summary>Judges an attempt.</summary>
    /// <returns>Null when it is good.</returns>
    ValueTask<SignInDenial?> Check(SignInAttempt attempt, CancellationToken cancellationToken);
}
