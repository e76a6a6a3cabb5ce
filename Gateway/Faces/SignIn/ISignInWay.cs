namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>A way to sign in to the console.</summary>
internal interface ISignInWay
{
    /// <summary>Of <see cref="SignInWays"/>.</summary>
    string Name { get; }

    /// <summary>Why nobody can sign in so here; null: somebody can.</summary>
    ValueTask<string?> Closed();

    /// <summary>Judges name and secret. Only a refusal as <see cref="SignInCodes.WrongCredentials"/> counts towards a lock-out.</summary>
    ValueTask<SignInVerdict> Check(string name, string secret, CancellationToken cancellationToken);

    /// <summary>Whether what opened a session still would.</summary>
    ValueTask<bool> StillHolds(SignedIn who);
}
