using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Budget;

/// <summary>Registers the budget of a process.</summary>
public static class BudgetRegistration
{
    /// <summary>Adds <see cref="VonageBudget"/> and puts it before every request of the platform's clients.</summary>
    public static IServiceCollection AddVonageBudget(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (services.Any(service => service.ServiceType == typeof(VonageBudget)))
        {
            // Once before each request is enough.
            return services;
        }

        services.AddOptions<BudgetOptions>().Bind(configuration.GetSection(BudgetOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BudgetOptions>, BudgetOptionsValidator>());
        services.TryAddSingleton<BudgetMetrics>();
        services.TryAddSingleton(s => new VonageBudget(
            s.GetRequiredService<IOptions<BudgetOptions>>(),
            s.GetRequiredService<IOptions<VonageOptions>>(),
            s.GetRequiredService<BudgetMetrics>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(VonageApiRegistration.ClientName)
            .ConfigureAdditionalHttpMessageHandlers((handlers, s) => handlers.Insert(0, new BudgetedRequests(s.GetRequiredService<VonageBudget>())));
        return services;
    }

    /// <summary>This process is one of several: it leases its part each second.</summary>
    public static IServiceCollection ShareVonageBudget(this IServiceCollection services) => services.AddHostedService<BudgetLeases>();
}
