using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Applications;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>
/// With API key and secret of the account that owns the application in force, as Vonage says. Before there is one, only with the configured account's;
/// and where nothing but a simulator may be asked, nobody else is.
/// </summary>
internal sealed class AccountWay(VonageApplicationsClient platform, SharedApplicationKeys keys, KeyRing ring, IOptions<VonageOptions> vonage) : ISignInWay
{
    /// <summary>How the names of those who signed in so begin.</summary>
    public const string WhoPrefix = "account ";

    // What no application has as its id: the session began before there was one.
    private const string BeforeSetUp = "";

    public string Name => SignInWays.Account;

    public async ValueTask<string?> Closed() => !await ring.IsLocalMode()
        || (!string.IsNullOrWhiteSpace(vonage.Value.ApiKey) && (vonage.Value.HasCredentials || vonage.Value.HasOwnPlatform))
            ? null
            : SignInCodes.NotConfigured;

    public async ValueTask<SignInVerdict> Check(string name, string secret, CancellationToken cancellationToken) => await ring.IsLocalMode()
        ? await CheckConfigured(name, secret, cancellationToken)
        : await CheckOwner(name, secret, cancellationToken);

    // Keys that were taken over are another application: its owner has to say so.
    public async ValueTask<bool> StillHolds(SignedIn who) => who.Stamp == BeforeSetUp || who.Stamp == (await keys.Get())?.ApplicationId;

    private async ValueTask<SignInVerdict> CheckConfigured(string name, string secret, CancellationToken cancellationToken)
    {
        var isRight = KeyRing.Matches(vonage.Value.ApiKey!, name);
        if (vonage.Value.HasCredentials)
        {
            return KeyRing.Matches(vonage.Value.ApiSecret!, secret) & isRight ? Granted(name, BeforeSetUp) : SignInVerdict.Refused(SignInCodes.WrongCredentials);
        }

        if (!isRight)
        {
            return SignInVerdict.Refused(SignInCodes.WrongCredentials);
        }

        var asked = await platform.Check(new(name, secret), cancellationToken);
        return asked.IsOk ? Granted(name, BeforeSetUp) : Refused(asked.Failure);
    }

    private async ValueTask<SignInVerdict> CheckOwner(string name, string secret, CancellationToken cancellationToken)
    {
        var application = (await keys.Get(cancellationToken))!.ApplicationId;
        var asked = await platform.Get(application, new VonageCredentials(name, secret), cancellationToken);
        return asked.IsOk ? Granted(name, application)
            : asked.Failure.Code == VonageCodes.NotFound ? SignInVerdict.Refused(SignInCodes.ApplicationNotOwned)
            : Refused(asked.Failure);
    }

    private SignInVerdict Granted(string name, string stamp) => SignInVerdict.Granted(new(Name, WhoPrefix + name, ApiSecurity.AdminRole, stamp));

    private static SignInVerdict Refused(VonageFailure failure) => failure.Code == VonageCodes.Unauthorized
        ? SignInVerdict.Refused(SignInCodes.WrongCredentials)
        : SignInVerdict.Refused(SignInCodes.Unreachable, failure.RetryAfter);
}
