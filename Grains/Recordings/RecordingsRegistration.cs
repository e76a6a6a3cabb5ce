using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Recordings;

/// <summary>Registers the settings that silos and gateways share.</summary>
public static class RecordingsRegistration
{
    /// <summary>Adds the options of section <c>Recordings</c>, checked at start.</summary>
    public static IServiceCollection AddRecordingsOptions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RecordingsOptions>().Bind(configuration.GetSection(RecordingsOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RecordingsOptions>, RecordingsOptionsValidator>());
        return services;
    }
}
