using ContactCenter.Grains.Tests.Faults;
using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Tests.Platform;

/// <summary>A silo whose platform is scripted. Its budget is wide: what is waited for is tested elsewhere.</summary>
public sealed class PlatformCluster : GrainCluster
{
    internal ScriptedPlatform Platform { get; } = new();

    /// <summary>Moves time on by half seconds until it holds, at most that far.</summary>
    internal async Task Within(TimeSpan limit, Func<Task<bool>> holds, string what)
    {
        var end = Clock.GetUtcNow() + limit;
        await Until(
            async () =>
            {
                if (await holds())
                {
                    return true;
                }

                Assert.True(Clock.GetUtcNow() < end, $"not within {limit}: {what}");
                await Advance(TimeSpan.FromSeconds(0.5));
                return false;
            },
            what);
    }

    protected override void Configure(ISiloBuilder silo)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Vonage:ApiBaseUrl", "http://platform.test"), new("Vonage:AllowedHosts:0", "http://region.test")]).Build();
        silo.Services.AddVonageApi(configuration);
        silo.Services.AddSingleton<IApplicationKeysSource>(new Keys(ApplicationKeys.Generate("11111111-2222-3333-4444-555555555555")));
        silo.Services.Configure<Grains.Budget.BudgetOptions>(budget => budget.RequestsPerSecond = 10_000);
        silo.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Platform));
    }

    private sealed class Keys(ApplicationKeys keys) : IApplicationKeysSource
    {
        public ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default) => ValueTask.FromResult<ApplicationKeys?>(keys);
    }
}
