using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Dialling;

/// <summary>Registers the rules of dialling.</summary>
public static class DiallingRegistration
{
    /// <summary>Adds <see cref="Domain.Dialling.DialPolicy"/> from the section <c>Dialling</c>, checked at start.</summary>
    public static IServiceCollection AddDialling(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (services.Any(service => service.ServiceType == typeof(IConfigureOptions<DiallingOptions>)))
        {
            return services;
        }

        services.AddOptions<DiallingOptions>().Bind(configuration.GetSection(DiallingOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiallingOptions>, DiallingOptionsValidator>());
        services.TryAddSingleton(s => s.GetRequiredService<IOptions<DiallingOptions>>().Value.ToPolicy());
        return services;
    }
}
