using ContactCenter.Gateway.Hosting;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Who knows the key that all apps share may be any agent, as in the demo backends.</summary>
internal sealed class MobileKeySignIn(KeyRing keys) : IAgentSignIn
{
    /// <summary>Value of <c>Agents:SignIn</c>.</summary>
    public const string Name = "MobileKey";

    public async ValueTask<SignInDenial?> Check(SignInAttempt attempt, CancellationToken cancellationToken) =>
        KeyRing.Matches(await keys.MobileApiKey(), attempt.MobileApiKey)
            ? null
            : new SignInDenial(new("wrong-key", "mobile_api_key is not the key of this contact center; the console and, in local mode, the first lines of the log show it."));
}
