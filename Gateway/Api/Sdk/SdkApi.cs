using ContactCenter.Gateway.Api.Platform;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Applications;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Options;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Sdk;

/// <summary><c>/api/v1/sdk</c>: what client apps are set up with.</summary>
internal static class SdkApi
{
    // In the order of VonageRegions (facts §4.1).
    private static readonly string[] Hosts = ["us-3", "us-4", "eu-3", "eu-4", "ap-3", "ap-4"];

    private static readonly SdkRegion[] Regions =
        [.. VonageRegions.All.Zip(Hosts, (region, host) => new SdkRegion(region, $"https://api-{host}.vonage.com", $"https://ws-{host}.vonage.com"))];

    public static void AddSdkApi(this IServiceCollection services) => services.AddSingleton<ApplicationRegion>();

    public static void MapSdkApi(this RouteGroupBuilder v1) => v1.MapGet("/sdk", Get).WithTags("SDK");

    public static void MapSdkRegionApi(this RouteGroupBuilder v1) => v1.MapGet("/sdk/region", Region).ForAgents().WithTags("SDK");

    /// <summary>What client apps are set up with: addresses, the application, and the key that all of them share.</summary>
    internal static async Task<Ok<SdkView>> Get(
        HttpContext http,
        KeyRing ring,
        SharedApplicationKeys keys,
        PublicUrls urls,
        IOptions<ContactCenterOptions> options,
        IOptions<AgentsOptions> agents,
        IOptions<VonageOptions> vonage)
    {
        http.Response.Headers.CacheControl = "no-store";
        var server = urls.For(http.Request);
        var webhooks = ApplicationUrls.Of(server, options.Value.FallbackUrl);
        return TypedResults.Ok(new SdkView(
            (await keys.Get())!.ApplicationId,
            await ring.IsLocalMode(),
            await ring.MobileApiKey(),
            server,
            $"{server}/api/jwt",
            $"{server}/api/v1",
            $"{server}/api/v1/live",
            agents.Value.SignIn,
            new(webhooks.AnswerUrl.OriginalString, webhooks.EventUrl.OriginalString, webhooks.FallbackUrl.OriginalString, webhooks.RtcEventUrl.OriginalString),
            vonage.Value.ApiBase.OriginalString.TrimEnd('/'),
            Regions));
    }

    /// <summary>Where an agent's app logs in: the region of the application in force, for users and legs are of one region.</summary>
    internal static async Task<Ok<SdkPlace>> Region(HttpContext http, ApplicationRegion region, PlatformApplications platform)
    {
        var name = await region.Get(platform, http.RequestAborted);
        return TypedResults.Ok(new SdkPlace(Array.Find(Regions, known => known.Name == name)));
    }
}
