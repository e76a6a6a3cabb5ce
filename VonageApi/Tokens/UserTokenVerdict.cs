using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>Whose token it is, or why it is refused.</summary>
/// <param name="UserName">Name of the user; null when refused.</param>
/// <param name="Reason">
/// <c>token-missing</c>, <c>token-malformed</c>, <c>token-expired</c>, <c>token-wrong-signature</c>, <c>token-wrong-application</c> or
/// <c>token-without-user</c>; null when good.
/// </param>
/// <param name="ExpiresAt">When a good token ends, UTC.</param>
public readonly record struct UserTokenVerdict(string? UserName, string? Reason, DateTimeOffset? ExpiresAt = null)
{
    /// <summary>True when the token is good.</summary>
    [MemberNotNullWhen(true, nameof(UserName), nameof(ExpiresAt))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsValid => UserName is not null;
}
