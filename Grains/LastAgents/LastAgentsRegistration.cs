using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.LastAgents;

/// <summary>Registers the memory of who spoke with whom last.</summary>
internal static class LastAgentsRegistration
{
    /// <summary>Adds it, and the options of section <c>LastAgents</c>, checked at start.</summary>
    public static IServiceCollection AddLastAgents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LastAgentsOptions>().Bind(configuration.GetSection(LastAgentsOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LastAgentsOptions>, LastAgentsOptionsValidator>());
        return services.AddSingleton<LastAgentMemory>();
    }
}
