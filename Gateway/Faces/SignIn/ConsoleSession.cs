using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>The session of who signed in to the console: a cookie that ends 12 hours after its last use, by the machine's clock, as people's days do.</summary>
internal static class ConsoleSession
{
    /// <summary>How long an unused session lasts. One that is used is made new once half of this is over.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Code: nobody is signed in, or not any more.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>Code: the signed-in operator is no administrator.</summary>
    public const string AdminsOnly = "admins-only";

    public static void AddConsoleSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(ApiSecurity.SessionScheme, cookie =>
        {
            cookie.Cookie.Name = ApiSecurity.SessionCookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Life;
            cookie.SlidingExpiration = true;
            cookie.Events = new()
            {
                OnValidatePrincipal = Validate,
                OnRedirectToLogin = ToSignIn,
                OnRedirectToAccessDenied = Denied,
            };
        });
        services.AddOptions<CookieAuthenticationOptions>(ApiSecurity.SessionScheme).Configure<MachineClock>((cookie, clock) => cookie.TimeProvider = clock.Time);
    }

    // An operator who was removed, or a key that was changed, ends the sessions that it opened.
    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (SignedIn.Of(context.Principal) is not { } who
            || services.GetServices<ISignInWay>().FirstOrDefault(way => way.Name == who.Way) is not { } way
            || !await services.GetRequiredService<GrainRetries>().Run(() => way.StillHolds(who), context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsApi(request))
        {
            return Problems.Of(StatusCodes.Status401Unauthorized, SignedOut, $"Nobody is signed in, or the session is over: sign in at {SignInEndpoints.Path}.").ExecuteAsync(context.HttpContext);
        }

        // What was posted is not posted again by going back to it.
        var back = HttpMethods.IsGet(request.Method) ? $"{request.Path}{request.QueryString}" : SignInEndpoints.Home;
        context.Response.Redirect($"{SignInEndpoints.Path}?returnUrl={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    private static Task Denied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!IsApi(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return Problems.Of(
            StatusCodes.Status403Forbidden,
            AdminsOnly,
            $"This needs the role {ApiSecurity.AdminRole}; you are signed in as {ApiSecurity.SupervisorRole}. Sign in as somebody who has it, or have it given to you (Console:Operators).")
            .ExecuteAsync(context.HttpContext);
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
