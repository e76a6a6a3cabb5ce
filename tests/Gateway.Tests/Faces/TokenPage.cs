using ContactCenter.Gateway.Api.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>Pages that hold a CSRF token and nothing else.</summary>
internal sealed class TokenPage : IStartupFilter
{
    public const string Path = "/token-page";
    public const string Anonymous = "/token-page/anonymous";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            if (http.Request.Path.Value is not (Path or Anonymous))
            {
                await rest(http);
                return;
            }

            if (http.Request.Path == Path && await http.AuthenticateAsync(ApiSecurity.SessionScheme) is { Principal: { } who })
            {
                http.User = who;
            }

            await http.Response.WriteAsync(http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!);
        });
        next(app);
    };
}
