namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>What somebody entered to sign in.</summary>
/// <param name="Way">Of <see cref="SignInWays"/>.</param>
/// <param name="Name">API key or operator; empty for the set-up key.</param>
/// <param name="Secret">API secret, password or set-up key.</param>
/// <param name="ReturnUrl">Where to go on; anything, so check it.</param>
internal sealed record SignInForm(string Way, string Name, string Secret, string? ReturnUrl)
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 64;

    /// <summary>Longest secret.</summary>
    public const int LongestSecret = 256;

    /// <summary>What is wrong before anything is judged; null: nothing.</summary>
    public string? Problem() => Way is not (SignInWays.Account or SignInWays.Operator or SignInWays.SetUp) ? SignInCodes.WayUnknown
        : Way != SignInWays.SetUp && Name.Length == 0 ? SignInCodes.NameMissing
        : !IsName(Name) ? SignInCodes.NameInvalid
        : Secret.Length == 0 ? SignInCodes.SecretMissing
        : Secret.Length > LongestSecret ? SignInCodes.SecretTooLong
        : null;

    /// <inheritdoc/>
    public override string ToString() => $"SignInForm {{ {Way} }}";

    // An API key with a colon would end within HTTP Basic.
    private bool IsName(string name) => name.Length <= LongestName && !name.Any(char.IsControl) && (Way != SignInWays.Account || name.All(char.IsAsciiLetterOrDigit));
}
