using ContactCenter.Grains.Applications;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Hosting;

/// <summary>Registers the application's keys in a process that reaches the grains.</summary>
public static class KeyRegistration
{
    /// <summary>Adds <see cref="SharedApplicationKeys"/> as the source of keys; call it before the clients of the platform are added.</summary>
    public static IServiceCollection AddSharedApplicationKeys(this IServiceCollection services)
    {
        services.AddSingleton<SharedApplicationKeys>();
        return services.AddSingleton<IApplicationKeysSource>(s => s.GetRequiredService<SharedApplicationKeys>());
    }
}
