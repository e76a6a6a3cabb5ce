using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Why a sign-in to the console was refused: stable codes, for which the sign-in page has texts.</summary>
internal static class SignInCodes
{
    /// <summary>There is no such way to sign in.</summary>
    public const string WayUnknown = "way-unknown";

    /// <summary>No name was given.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>The name is longer than any name, or has characters that no name has.</summary>
    public const string NameInvalid = "name-invalid";

    /// <summary>No secret was given.</summary>
    public const string SecretMissing = "secret-missing";

    /// <summary>The secret is longer than any secret.</summary>
    public const string SecretTooLong = "secret-too-long";

    /// <summary>Name and secret do not belong together; whether the name exists is not told.</summary>
    public const string WrongCredentials = "wrong-credentials";

    /// <summary>Key and secret are right, but the application in force is another account's.</summary>
    public const string ApplicationNotOwned = "application-not-owned";

    /// <summary>Nobody may be asked: there is no account configured, and nothing leaves the machine.</summary>
    public const string NotConfigured = VonageCodes.NotConfigured;

    /// <summary>Vonage could not tell; try again.</summary>
    public const string Unreachable = VonageCodes.Unreachable;

    /// <summary>Set-up is over, and no admin key is configured.</summary>
    public const string SetUpKeyNotAllowed = "setup-key-not-allowed";

    /// <summary>Too many wrong secrets for this name.</summary>
    public const string LockedOut = "locked-out";

    /// <summary>Too many tries from this address.</summary>
    public const string TooManyRequests = "too-many-requests";

    /// <summary>The cluster does not answer; try again.</summary>
    public const string Unavailable = "unavailable";
}
