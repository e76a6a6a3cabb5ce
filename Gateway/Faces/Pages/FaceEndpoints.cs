using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Faces.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Serves the pages: a frame written here, and the script that fills it.</summary>
internal static class FaceEndpoints
{
    /// <summary>What the pages need.</summary>
    public static void AddFaces(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<FaceAssets>();
        services.AddSingleton<FaceViews>();
        services.AddSingleton<FaceHeaders>();
    }

    /// <summary>Serves scripts and styles; before routing.</summary>
    public static void UseFaceAssets(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<FaceAssets>();
        if (assets.Files is { } files)
        {
            // On a branch of its own: webhooks pass here too.
            app.UseWhen(static http => http.Request.Path.StartsWithSegments(FaceAssets.Path), branch => branch.UsePackedAssets(files).UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = FaceAssets.Path,
                OnPrepareResponse = static context =>
                {
                    // Names carry a hash of what is inside.
                    context.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    PackedAssets.Describe(context);
                },
            }));
        }
    }

    /// <summary>Maps the pages; after the sign-in.</summary>
    public static void MapFaces(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<FaceHeaders>();
        pages.MapGet("/", () => TypedResults.LocalRedirect(FacePages.Home));
        pages.MapGet("/sign-in", SignIn);
        pages.MapPost("/faces/look", FaceLook.Choose).DisableAntiforgery();
        foreach (var page in FacePages.All)
        {
            var endpoint = pages.MapGet(page.Path, (HttpContext http, FaceViews views) => Show(page, http, views));
            if (page.Audience != FaceAudience.Everybody)
            {
                endpoint.ForConsole();
            }
        }
    }

    private static async Task<RazorComponentResult> Show(FacePage page, HttpContext http, FaceViews views)
    {
        var view = await views.Of(http);
        return !view.Assets.Has(page) ? Word(view, "notBuilt", StatusCodes.Status503ServiceUnavailable, "/api/docs")
            : !page.IsFor(view.Role) && page.Audience != FaceAudience.Everybody ? Word(view, "forbidden", StatusCodes.Status403Forbidden, null)
            : new RazorComponentResult<AppPage>(new { View = view, Page = page });
    }

    // Not of SignInPage: the request delegate generator cannot name types that are made of .razor files.
    private static async Task<RazorComponentResult> SignIn(
        [FromQuery] string? way,
        [FromQuery] string? name,
        [FromQuery] string? returnUrl,
        [FromQuery] string? code,
        [FromQuery] string? retryAfter,
        HttpContext http,
        FaceViews views,
        SignInDesk desk)
    {
        var view = await views.Of(http);
        return new RazorComponentResult<SignInPage>(new { View = view, Ways = await desk.Ways(http.RequestAborted), Asked = way, Name = name, ReturnUrl = returnUrl, Code = code, RetryAfter = retryAfter });
    }

    private static RazorComponentResult<WordPage> Word(FaceView view, string text, int status, string? link) =>
        new(new { View = view, Title = view.Texts[$"{text}.title"], Text = view.Texts[$"{text}.text"], Link = link }) { StatusCode = status };
}
