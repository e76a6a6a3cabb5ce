using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>Registers how a process leaves.</summary>
public static class DrainRegistration
{
    /// <summary>Adds <see cref="Drain"/> and the time that stopping has in all.</summary>
    /// <param name="services">Services of a host.</param>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="noticeSeconds">What holds where the configuration says nothing.</param>
    public static IServiceCollection AddDrain(this IServiceCollection services, IConfiguration configuration, int noticeSeconds)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DrainOptions>().Configure(drain => drain.NoticeSeconds = noticeSeconds).Bind(configuration.GetSection(DrainOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<IOptions<DrainOptions>>(static (host, drain) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(drain.Value.NoticeSeconds + drain.Value.FinishSeconds));
        return services.AddHostedService<Drain>();
    }
}
