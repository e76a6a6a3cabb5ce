using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Gateway.Hosting;
using ContactCenter.VonageApi.Options;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Finds out for whom a page is drawn.</summary>
internal sealed class FaceViews(FaceAssets assets, KeyRing keys, IAntiforgery antiforgery, IOptions<VonageOptions> vonage, IOptions<AgentsOptions> agents, TimeProvider clock)
{
    /// <summary>After authorization: the token belongs to who is signed in.</summary>
    public async Task<FaceView> Of(HttpContext http)
    {
        Caller? caller = http.User.Identity?.IsAuthenticated == true ? Caller.Of(http) : null;
        var isLocal = await keys.IsLocalMode();
        return new(
            FaceTexts.For(http.Request),
            FaceLook.ThemeOf(http.Request),
            caller?.Name,
            caller?.Role,
            antiforgery.GetAndStoreTokens(http).RequestToken,
            isLocal,
            vonage.Value.HasCredentials,
            vonage.Value.StandIn()?.GetLeftPart(UriPartial.Authority),
            assets,
            clock.GetUtcNow(),
            http.Request.Path + http.Request.QueryString)
        {
            TakesPin = agents.Value.SignIn == PinSignIn.Name,
        };
    }
}
