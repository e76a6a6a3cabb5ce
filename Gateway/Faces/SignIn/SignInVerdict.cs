using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>What became of a sign-in.</summary>
/// <param name="Who">Who is signed in; null: refused.</param>
/// <param name="Code">Why it was refused, of <see cref="SignInCodes"/>; null: it was not.</param>
/// <param name="RetryAfter">How long to wait before the next try; null: no wait.</param>
internal sealed record SignInVerdict(SignedIn? Who, string? Code, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether somebody is signed in.</summary>
    [MemberNotNullWhen(true, nameof(Who))]
    [MemberNotNullWhen(false, nameof(Code))]
    public bool IsGranted => Who is not null;

    /// <summary>Lets somebody in.</summary>
    public static SignInVerdict Granted(SignedIn who) => new(who, null);

    /// <summary>Refuses.</summary>
    public static SignInVerdict Refused(string code, TimeSpan? retryAfter = null) => new(null, code, retryAfter);
}
