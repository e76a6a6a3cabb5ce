using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>
/// A browser sends the session's cookie whoever has it send the request; so what changes something must also bear a token that only the console's own
/// pages can read. Keys and agents' tokens are never sent by themselves, and need none.
/// </summary>
internal static class CsrfCheck
{
    /// <summary>Cookie that a token belongs to.</summary>
    public const string Cookie = "cc.csrf";

    /// <summary>Code: the request bears no token.</summary>
    public const string Missing = "csrf-token-missing";

    /// <summary>Code: the token is not of this browser and whoever is signed in, or too old.</summary>
    public const string Wrong = "csrf-token-wrong";

    public static void AddCsrfCheck(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.HeaderName = ApiSecurity.CsrfHeader;
            options.Cookie.Name = Cookie;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // It calls a cookie that anybody made up an error; whoever wants to could fill the log with those.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical));
    }

    /// <summary>After authorization, which knows who sends the request.</summary>
    public static void UseCsrfCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.Identities.Any(identity => identity.AuthenticationType == ApiSecurity.SessionScheme) && await Problem(http) is { } problem)
        {
            await problem.ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    /// <summary>What is wrong with a request's token; null: nothing, or the request changes nothing.</summary>
    public static async Task<string?> Code(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method))
        {
            return null;
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return null;
        }
        catch (AntiforgeryValidationException)
        {
            return IsGiven(http.Request) ? Wrong : Missing;
        }
    }

    private static async Task<ProblemHttpResult?> Problem(HttpContext http) => await Code(http) switch
    {
        null => null,
        Missing => Problems.Of(
            StatusCodes.Status400BadRequest, Missing, $"Send the token of the page in the header {ApiSecurity.CsrfHeader} (a form: in the field __RequestVerificationToken); machine clients use X-Api-Key."),
        _ => Problems.Of(StatusCodes.Status400BadRequest, Wrong, "The token belongs to another browser or sign-in, or its cookie is gone; load the page again and repeat what you did."),
    };

    // The form was read by the check, where there is one that can be read.
    private static bool IsGiven(HttpRequest request) => request.Headers.ContainsKey(ApiSecurity.CsrfHeader)
        || request.HttpContext.Features.Get<IFormFeature>()?.Form?.ContainsKey("__RequestVerificationToken") == true;
}
