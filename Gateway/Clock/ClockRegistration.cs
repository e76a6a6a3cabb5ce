using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Hosting;
using ContactCenter.Grains.Time;
using Orleans.Timers;

namespace ContactCenter.Gateway.Clock;

/// <summary>Registers the time of this process (design §3).</summary>
internal static class ClockRegistration
{
    /// <summary>The system's time, or driven time where the configuration says so. Before the silo is added.</summary>
    /// <param name="services">Services of the process.</param>
    /// <param name="mode">Who moves time.</param>
    /// <param name="from">Where driven time begins; null: at the machine's time.</param>
    public static void AddClock(this IServiceCollection services, ClockMode mode, DateTimeOffset? from)
    {
        if (mode == ClockMode.System)
        {
            services.AddSingleton(TimeProvider.System);
            services.AddSingleton(new MachineClock(TimeProvider.System));
            return;
        }

        var work = new WorkInFlight();
        var now = from ?? TimeProvider.System.GetUtcNow();
        var time = new DrivenTimeProvider(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)), work);
        services.AddSingleton(work);
        services.AddSingleton(time);
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(new MachineClock(TimeProvider.System));
        services.AddSingleton<DrivenClock>();
        services.AddTransient<CountedRequests>();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler<CountedRequests>());
    }

    /// <summary>Timers of our grains follow driven time and calls are counted; all else in the silo stays on the machine's time. After Orleans' own services.</summary>
    public static ISiloBuilder DriveGrains(this ISiloBuilder silo)
    {
        // Orleans asks for its time by area, and takes the process's where none has its own.
        var services = silo.Services;
        services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        var orleans = services.Last(service => service.ServiceType == typeof(ITimerRegistry) && !service.IsKeyedService);
        services.AddSingleton<ITimerRegistry>(provider =>
        {
            var machine = (ITimerRegistry)(orleans.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.GetServiceOrCreateInstance(provider, orleans.ImplementationType!));
            var driven = ActivatorUtilities.CreateInstance(provider, machine.GetType(), provider.GetRequiredService<DrivenTimeProvider>());
            return new DrivenTimerRegistry(machine, (ITimerRegistry)driven);
        });

        // Time waits for the log to be written; collecting rows would cost each move that ends a call a tenth of a second.
        services.Configure<DurabilityOptions>(options => options.CallLogLinger = TimeSpan.Zero);
        return silo.CountCalls();
    }
}
