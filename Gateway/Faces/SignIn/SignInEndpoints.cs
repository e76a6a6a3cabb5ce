using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>
/// <c>POST /sign-in</c> and <c>POST /sign-out</c>, for the forms of the pages. Both answer with 303; a refusal goes back to the sign-in page with its code,
/// and never with the secret.
/// </summary>
internal static class SignInEndpoints
{
    /// <summary>Where to sign in.</summary>
    public const string Path = "/sign-in";

    /// <summary>Where to go when nothing else was asked for.</summary>
    public const string Home = "/console";

    private const string SignOutPath = "/sign-out";
    private const int LongestUrl = 2_000;

    public static void AddConsoleSignIn(this IServiceCollection services)
    {
        services.AddOptions<ConsoleOptions>().BindConfiguration(ConsoleOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConsoleOptions>, ConsoleOptionsValidator>();
        services.AddCookieProtection();
        services.AddConsoleSession();
        services.AddTransient<ISignInWay, AccountWay>();
        services.AddSingleton<ISignInWay, OperatorWay>();
        services.AddSingleton<ISignInWay, SetUpKeyWay>();
        services.AddSingleton<SignInTrail>();
        services.AddTransient<SignInDesk>();
    }

    public static void MapConsoleSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, SignIn);
        app.MapPost(SignOutPath, (Delegate)SignOut).ForConsole();
    }

    /// <summary>Where to go on after signing in: only here, and not to the sign-in page again.</summary>
    public static string LocalUrl(string? url) =>
        url is { Length: > 0 and <= LongestUrl } && RedirectHttpResult.IsLocalUrl(url) && url[0] == '/' && !url.StartsWith(Path, StringComparison.OrdinalIgnoreCase) ? url : Home;

    private static async Task<IResult> SignIn(HttpContext http, SignInDesk desk)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the form as Content-Type: application/x-www-form-urlencoded.");
        }

        SignInForm form;
        try
        {
            var fields = await http.Request.ReadFormAsync(http.RequestAborted);
            form = new(fields["way"].ToString(), fields["name"].ToString().Trim(), fields["secret"].ToString(), LocalUrl(fields["returnUrl"]));
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest })
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid-request", $"The form cannot be read; open {Path} and try again.");
        }

        if (await CsrfCheck.Code(http) is { } csrf)
        {
            return Refused(http, form, SignInVerdict.Refused(csrf));
        }

        var verdict = await desk.Try(form, http);
        if (!verdict.IsGranted)
        {
            return Refused(http, form, verdict);
        }

        await http.SignInAsync(ApiSecurity.SessionScheme, verdict.Who.ToPrincipal());
        return SeeOther(http, form.ReturnUrl!);
    }

    private static async Task<IResult> SignOut(HttpContext http, SignInTrail trail)
    {
        if (SignedIn.Of(http.User) is { } who)
        {
            await trail.Keep(who, "POST /sign-out", http.RequestAborted);
        }

        await http.SignOutAsync(ApiSecurity.SessionScheme, new AuthenticationProperties());
        return SeeOther(http, Path);
    }

    private static StatusCodeHttpResult Refused(HttpContext http, SignInForm form, SignInVerdict verdict)
    {
        var query = new QueryBuilder { { "code", verdict.Code! } };
        if (form.Problem() != SignInCodes.WayUnknown)
        {
            query.Add("way", form.Way);
            if (form.Way != SignInWays.SetUp && form.Name.Length is > 0 and <= SignInForm.LongestName)
            {
                query.Add("name", form.Name);
            }
        }

        query.Add("returnUrl", form.ReturnUrl!);
        if (verdict.RetryAfter is { } wait)
        {
            Problems.RetryAfter(http.Response, wait);
            query.Add("retryAfter", http.Response.Headers.RetryAfter.ToString());
        }

        return SeeOther(http, $"{Path}{query}");
    }

    private static StatusCodeHttpResult SeeOther(HttpContext http, string url)
    {
        http.Response.Headers.Location = url;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
