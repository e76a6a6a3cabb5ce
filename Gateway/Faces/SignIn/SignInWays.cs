namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>The ways to sign in to the console, as the form names them.</summary>
internal static class SignInWays
{
    /// <summary>With API key and secret of the account that owns the application.</summary>
    public const string Account = "account";

    /// <summary>With name and password of a configured operator.</summary>
    public const string Operator = "operator";

    /// <summary>With the set-up key, which is the admin key.</summary>
    public const string SetUp = "setup";
}
