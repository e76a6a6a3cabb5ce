using System.Text;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>What somebody who wants an agent's token sent.</summary>
/// <param name="UserName">The agent.</param>
/// <param name="MobileApiKey">The key that all apps share.</param>
/// <param name="Pin">The agent's own PIN, or null.</param>
/// <param name="ExpiresAt">Wanted end of the token, or null.</param>
public sealed record SignInAttempt(string UserName, string MobileApiKey, string? Pin, DateTimeOffset? ExpiresAt)
{
    // Neither key nor PIN is ever logged.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("UserName = ").Append(UserName);
        return true;
    }
}
