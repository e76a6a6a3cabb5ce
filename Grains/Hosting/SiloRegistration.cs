using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Recordings;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Calls.Routing;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.LastAgents;
using ContactCenter.Grains.Live;
using ContactCenter.Grains.Platform;
using ContactCenter.Grains.Queues;
using ContactCenter.Grains.Time;
using ContactCenter.Grains.Watches;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace ContactCenter.Grains.Hosting;

/// <summary>Registers what the grains need in a silo; providers come from the configuration.</summary>
public static class SiloRegistration
{
    /// <summary>Adds the grains and their options.</summary>
    public static ISiloBuilder AddContactCenterGrains(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var services = silo.Services;
        var configuration = silo.Configuration;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => new MachineClock(s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IGrainStorageSerializer, StateJson>();
        services.AddSingleton(s => new Pulse(
            s.GetRequiredService<IClusterMembershipService>(), s.GetRequiredService<ILocalSiloDetails>(), TimeProvider.System, s.GetRequiredService<ILogger<Pulse>>()));
        services.AddHostedService(s => s.GetRequiredService<Pulse>());
        services.AddSingleton(s => new RowStore(
            s.GetRequiredKeyedService<IGrainStorage>("Default"), s.GetRequiredService<IOptions<DurabilityOptions>>().Value, s.GetRequiredService<MachineClock>(), s.GetRequiredService<Pulse>()));
        services.AddOptions<DurabilityOptions>().Bind(configuration.GetSection("ContactCenter:Durability"));
        services.AddVonageBudget(configuration);
        services.AddDialling(configuration);
        services.AddSingleton<OwnNumbers>();
        services.AddSingleton<DialGate>();
        services.AddSingleton<FlowCatalog>();
        services.AddSingleton<CallRouter>();
        services.AddSingleton<WaitRounds>();
        services.AddSingleton<QueueCatalog>();
        services.AddSingleton<WatchCounts>();
        services.AddSingleton<CallMetrics>();
        services.AddSingleton<CallServices>();
        services.AddSingleton<QueueMetrics>();
        services.AddSingleton<PlatformLegs>();
        services.AddReportsOptions(configuration);
        services.AddRecordingsOptions(configuration);
        services.AddLastAgents(configuration);
        services.AddHostedService<LogKeeping>();
        services.AddSingleton<IDeskPeers, DeskPeers>();
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<LiveOutbox>();
        services.AddSingleton<EventTail>();
        services.AddHostedService(s => s.GetRequiredService<LiveOutbox>());
        services.AddHostedService<WatchPoker>();
        services.AddHostedService<LegSweeper>();
        services.AddSiloTimes(configuration);

        // One trace from webhook to grain; the filters cost every grain call, so only where traces are read.
        return SiloTelemetry.IsExported(configuration) ? silo.AddActivityPropagation() : silo;
    }
}
