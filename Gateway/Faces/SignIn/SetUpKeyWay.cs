using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>With the admin key: the one that local mode prints, until there is an application at Vonage; or a configured one, always.</summary>
internal sealed class SetUpKeyWay(KeyRing keys, IOptions<ContactCenterOptions> options) : ISignInWay
{
    /// <summary>Name of whoever signed in so.</summary>
    public const string Who = "set-up key";

    public string Name => SignInWays.SetUp;

    public async ValueTask<string?> Closed() =>
        options.Value.AdminApiKey is not null || await keys.IsLocalMode() ? null : SignInCodes.SetUpKeyNotAllowed;

    public async ValueTask<SignInVerdict> Check(string name, string secret, CancellationToken cancellationToken)
    {
        var key = await keys.AdminApiKey();
        return KeyRing.Matches(key, secret)
            ? SignInVerdict.Granted(new(Name, Who, ApiSecurity.AdminRole, Stamps.Of(key)))
            : SignInVerdict.Refused(SignInCodes.WrongCredentials);
    }

    // Whoever set the center up with it is not thrown out by having done so.
    public async ValueTask<bool> StillHolds(SignedIn who) => who.Stamp == Stamps.Of(await keys.AdminApiKey());
}
