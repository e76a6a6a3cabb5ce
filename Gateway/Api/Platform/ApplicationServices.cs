using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>What the endpoints of the application need.</summary>
internal sealed record ApplicationServices(
    PlatformApplications Platform, SharedApplicationKeys Keys, PublicUrls Urls, IOptions<ContactCenterOptions> Options, IOptions<VonageOptions> Vonage)
{
    /// <summary>Code: we do not know our own address.</summary>
    public const string NoPublicUrl = "public-url-missing";

    /// <summary>What to do about it.</summary>
    public const string NoPublicUrlText = "Set ContactCenter:PublicUrl to the https URL under which Vonage reaches this gateway.";

    /// <summary>Which application is in force.</summary>
    public async ValueTask<(string Origin, string Id)> InForce()
    {
        if (Keys.IsConfigured)
        {
            return ("configured", (await Keys.Get())!.ApplicationId);
        }

        var shared = await Keys.Refresh();
        return (shared.Origin switch { ApplicationOrigin.Created => "created", ApplicationOrigin.Adopted => "adopted", _ => "local" }, shared.ApplicationId);
    }

    /// <summary>How the application has to be; null when that depends on the configuration and nothing is configured. A simulator may call the host of the request.</summary>
    public ApplicationSettings? SettingsFor(HttpRequest request) =>
        string.IsNullOrWhiteSpace(Options.Value.PublicUrl) && !Vonage.Value.HasOwnPlatform ? null : ApplicationUrls.Of(Urls.For(request), Options.Value.FallbackUrl);
}
