using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Hosting;
using ContactCenter.Storage.Cluster;
using ContactCenter.Storage.Cluster.Providers;
using ContactCenter.VonageApi;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Orleans.Dashboard;

namespace ContactCenter.Silo.Hosting;

/// <summary>Puts a silo together: grains, and the providers that the configuration names.</summary>
internal static class SiloHost
{
    private const string ReadyTag = "ready";

    /// <summary>The settings that a silo would start with.</summary>
    public static IConfiguration Settings(string[] args) => Bare(args).Configuration;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = Bare(args);
        ProgramRun.TellOnce(builder.Logging);
        _ = ClockModes.Of(builder.Configuration, builder.Environment.IsDevelopment(), isAlone: false);
        ClusterStores.Validate(builder.Configuration, ClusterRole.Silo);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSharedApplicationKeys();
        services.AddVonageApi(builder.Configuration);
        builder.UseOrleans(silo => silo
            .AddDashboard(dashboard =>
            {
                dashboard.HideTrace = true;
                dashboard.CounterUpdateIntervalMs = 10_000;
            })
            .AddClusterStorage()
            .AddContactCenterGrains());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, LoopbackMembers>();
        services.ShareVonageBudget();
        // Gateways learn of a silo that leaves from its cluster, not from its readiness.
        services.AddDrain(builder.Configuration, noticeSeconds: 0);
        services.AddHealthChecks().AddCheck<SiloCheck>("silo", tags: [ReadyTag]);
        services.AddContactCenterTelemetry(builder.Configuration, "contact-center-silo");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    public static void MapSilo(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }

    private static WebApplicationBuilder Bare(string[] args)
    {
        // Settings lie beside the program, so that it runs from any working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSecretFiles(args);
        return builder;
    }
}
