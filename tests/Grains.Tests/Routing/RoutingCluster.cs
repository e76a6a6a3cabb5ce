using ContactCenter.Grains.Tests.Faults;
using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Real queues, agents and calls, and a platform that rings and moves legs as it is told.</summary>
public class RoutingCluster : GrainCluster
{
    public RoutingCluster()
    {
        Platform = new(Clock, Work, Gate) { Calls = Call };
        Ledger = new(Storage);
    }

    protected RoutingCluster(short silos, TimeSpan responseTimeout, TimeSpan? longestWork = null)
        : base(silos, responseTimeout, longestWork)
    {
        Platform = new(Clock, Work, Gate) { Calls = Call };
        Ledger = new(Storage);
    }

    internal RoutedPlatform Platform { get; }

    internal Gate Gate { get; } = new();

    internal RoutingLedger Ledger { get; }

    /// <summary>Moves time on by half seconds until it holds, at most that far.</summary>
    internal async Task Within(TimeSpan limit, Func<bool> holds, string what)
    {
        var end = Clock.GetUtcNow() + limit;
        while (!holds())
        {
            Assert.True(Clock.GetUtcNow() < end, $"not within {limit}: {what}");
            await Advance(TimeSpan.FromSeconds(0.5));
        }
    }

    /// <summary>Waits for something; where it waits for time itself, as on a storage that hangs, time goes on.</summary>
    internal async Task<T> Meanwhile<T>(Task<T> running)
    {
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System)) != running)
        {
            await Advance(TimeSpan.FromSeconds(0.25));
        }

        return await running;
    }

    internal Task Meanwhile(Task running) => Meanwhile(Done(running));

    private static async Task<bool> Done(Task running)
    {
        await running;
        return true;
    }

    protected override void Configure(ISiloBuilder silo)
    {
        silo.AddIncomingGrainCallFilter(Gate);
        silo.Services.AddVonageApi(new ConfigurationBuilder().AddInMemoryCollection([new("Vonage:ApiBaseUrl", "http://platform.test"), new("Vonage:AllowedHosts:0", "http://region.test")]).Build());
        silo.Services.AddSingleton<IApplicationKeysSource>(new Keys(ApplicationKeys.Generate("11111111-2222-3333-4444-555555555555")));
        silo.Services.Configure<Grains.Budget.BudgetOptions>(budget => (budget.RequestsPerSecond, budget.LegsPerSecond) = (10_000, 10_000));
        silo.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Platform));
    }

    private sealed class Keys(ApplicationKeys keys) : IApplicationKeysSource
    {
        public ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default) => ValueTask.FromResult<ApplicationKeys?>(keys);
    }
}
