using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ContactCenter.VonageApi.Http;

/// <summary>Time-outs, repetitions and circuit breakers of all clients.</summary>
internal static class VonageResilience
{
    /// <summary>Whether a request may be sent again; set by the sender.</summary>
    public static readonly HttpRequestOptionsKey<bool> MayRepeat = new("vonage-may-repeat");

    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    /// <summary>Sets a client up. Each host has a circuit breaker of its own: a region that is down leaves the others alone.</summary>
    public static void AddVonageResilience(this IHttpClientBuilder client)
    {
        client.ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            if (handler is SocketsHttpHandler sockets)
            {
                // Clients live as long as the process: new connections find a host that moved. A redirect could lead past the allowed hosts.
                sockets.PooledConnectionLifetime = ConnectionLife;
                sockets.AllowAutoRedirect = false;
            }
        });
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddStandardResilienceHandler(Configure).SelectPipelineByAuthority();
    }

    private static void Configure(HttpStandardResilienceOptions resilience)
    {
        resilience.AttemptTimeout.Timeout = Attempt;
        resilience.TotalRequestTimeout.Timeout = Total;
        resilience.Retry.MaxRetryAttempts = 2;
        resilience.Retry.Delay = TimeSpan.FromMilliseconds(200);
        var transient = resilience.Retry.ShouldHandle;
        resilience.Retry.ShouldHandle = args =>
            args.Context.GetRequestMessage() is { } request && request.Options.TryGetValue(MayRepeat, out var may) && may && !IsThrottled(args.Outcome)
                ? transient(args)
                : ValueTask.FromResult(false);

        // A platform that asks us to slow down is well: who paces the requests has to hear it at once.
        var failure = resilience.CircuitBreaker.ShouldHandle;
        resilience.CircuitBreaker.ShouldHandle = args => IsThrottled(args.Outcome) ? ValueTask.FromResult(false) : failure(args);
        resilience.CircuitBreaker.FailureRatio = 0.5;
        resilience.CircuitBreaker.MinimumThroughput = 20;
        resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(10);
        resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(2);
    }

    private static bool IsThrottled(Outcome<HttpResponseMessage> outcome) => outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;
}
