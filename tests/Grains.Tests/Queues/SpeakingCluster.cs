using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ContactCenter.Grains.Budget;
using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>Queues that can speak to callers, at two requests a second.</summary>
public sealed class SpeakingCluster : QueueCluster
{
    /// <summary>What was said: leg and request.</summary>
    internal ConcurrentQueue<(string Leg, string Body)> Said { get; } = [];

    /// <summary>Happens while something is being said, before the platform answers; once.</summary>
    internal Func<Task>? Saying { get; set; }

    protected override void Configure(ISiloBuilder silo)
    {
        base.Configure(silo);
        silo.Services.AddVonageApi(new ConfigurationBuilder().AddInMemoryCollection([new("Vonage:ApiBaseUrl", "http://platform.test")]).Build());
        silo.Services.AddSingleton<IApplicationKeysSource>(new Keys(ApplicationKeys.Generate("11111111-2222-3333-4444-555555555555")));
        silo.Services.Configure<BudgetOptions>(budget => budget.RequestsPerSecond = 2);
        silo.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => new Platform(this)));
    }

    private sealed class Keys(ApplicationKeys keys) : IApplicationKeysSource
    {
        public ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default) => ValueTask.FromResult<ApplicationKeys?>(keys);
    }

    private sealed class Platform(SpeakingCluster cluster) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isTalk = request.RequestUri!.AbsolutePath.EndsWith("/talk", StringComparison.Ordinal);
            if (isTalk)
            {
                cluster.Said.Enqueue((request.RequestUri.Segments[^2].TrimEnd('/'), await request.Content!.ReadAsStringAsync(cancellationToken)));
                var happens = cluster.Saying;
                cluster.Saying = null;
                await (happens?.Invoke() ?? Task.CompletedTask);
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(isTalk ? "{}" : """{"count":0,"_embedded":{"calls":[]}}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
