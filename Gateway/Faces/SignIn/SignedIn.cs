using System.Security.Claims;
using ContactCenter.Gateway.Api.Security;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Who signed in to the console, as the cookie keeps it.</summary>
/// <param name="Way">Of <see cref="SignInWays"/>.</param>
/// <param name="Name">For people.</param>
/// <param name="Role">Of <see cref="ApiSecurity"/>'s roles.</param>
/// <param name="Stamp">Changes when what opened the session does not open it any more.</param>
internal sealed record SignedIn(string Way, string Name, string Role, string Stamp)
{
    private const string WayClaim = "cc:way";
    private const string StampClaim = "cc:stamp";

    /// <summary>As the cookie holds it.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            // CSRF tokens are bound to this one, so that they outlive a new session of the same person.
            new Claim(ClaimTypes.NameIdentifier, $"{Way}:{Name}"),
            new Claim(ClaimTypes.Name, Name),
            new Claim(ClaimTypes.Role, Role),
            new Claim(WayClaim, Way),
            new Claim(StampClaim, Stamp),
        ],
        ApiSecurity.SessionScheme));

    /// <summary>As it was when the cookie was made; null for what we did not make.</summary>
    public static SignedIn? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(WayClaim) is { } way && principal.FindFirstValue(ClaimTypes.Name) is { } name
        && principal.FindFirstValue(ClaimTypes.Role) is { } role && principal.FindFirstValue(StampClaim) is { } stamp
            ? new(way, name, role, stamp)
            : null;
}
