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

        // ASP.NET reads the keys before it listens; grains that do not answer must not keep a gateway from answering calls.
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService"));

        // It warns of each key that lies unencrypted. These lie where the application's private key does, and are as secret.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }
}
