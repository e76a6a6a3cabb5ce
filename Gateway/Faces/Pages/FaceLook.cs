using ContactCenter.Gateway.Faces.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary><c>POST /faces/look</c>: language and colours, kept by the browser alone.</summary>
internal static class FaceLook
{
    /// <summary>Cookie of the colours.</summary>
    public const string ThemeCookie = "cc.theme";

    /// <summary>Colours; the first one is what the device prefers.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    /// <summary>The chosen colours; null: what the device prefers.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies.TryGetValue(ThemeCookie, out var theme) && Themes.Skip(1).Contains(theme) ? theme : null;

    /// <summary>Keeps the choice and returns to the page.</summary>
    public static IResult Choose([FromForm] string? language, [FromForm] string? theme, [FromForm] string? returnUrl, HttpContext http)
    {
        Keep(FaceTexts.Cookie, FaceTexts.Languages.Any(known => known.Tag == language) ? language : null);
        Keep(ThemeCookie, theme is not null && Themes.Contains(theme) ? theme : null);
        return Results.LocalRedirect(SignInEndpoints.LocalUrl(returnUrl));

        void Keep(string cookie, string? value)
        {
            if (value is not null)
            {
                http.Response.Cookies.Append(cookie, value, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
            }
        }
    }
}
