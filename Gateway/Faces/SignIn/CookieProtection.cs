using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Protects cookies and CSRF tokens with keys that all gateways share and that outlive restarts.</summary>
internal static class CookieProtection
{
    private const string Application = "contact-center";

    public static void AddCookieProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton<GrainXmlRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<GrainXmlRepository>((options, repository) => options.XmlRepository = repository);

        // It warns of each key that lies unencrypted. These lie where the application's private key does, and are as secret.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }

    /// <summary>
    /// Takes ASP.NET's reading of the keys at start out, after everything else was added, as whatever uses them adds it again: grains that do not answer must not keep a
    /// gateway from answering calls.
    /// </summary>
    public static void ReadKeysLate(this IServiceCollection services)
    {
        foreach (var early in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(early);
        }
    }

    /// <summary>Waits for the keys where a request will need them, and answers 503 where they cannot be had.</summary>
    public static void UseCookieProtection(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (NeedsKeys(http.Request))
        {
            try
            {
                await http.RequestServices.GetRequiredService<GrainXmlRepository>().Ready(http.RequestAborted);
            }
            catch (Exception e) when (GrainBackoff.MayPass(e))
            {
                Problems.RetryAfter(http.Response, TimeSpan.FromSeconds(1));
                await ApiExceptions.ProblemOf(e).ExecuteAsync(http);
                return;
            }
        }

        await next(http);
    });

    // Pages bear a CSRF token; of the rest only who brings a cookie.
    private static bool NeedsKeys(HttpRequest request) =>
        request.Cookies.ContainsKey(ApiSecurity.SessionCookie) || request.Cookies.ContainsKey(CsrfCheck.Cookie) || request.Path.StartsWithSegments(SignInEndpoints.Path)
        || (!request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));
}
