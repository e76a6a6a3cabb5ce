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

    private const int MostAtOnce = 1_000;
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
        client.AddResilienceHandler("vonage", Configure).SelectPipelineByAuthority();
    }

    // Attempts inside the breaker inside the retries inside the whole, as the library's standard pipeline has it.
    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        // Connections live in the machine's time, whoever moves the time of calls.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline
            .AddConcurrencyLimiter(MostAtOnce)
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = Total })
            .AddRetry(Repetition())
            .AddCircuitBreaker(Breaker())
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = Attempt });
    }

    private static HttpRetryStrategyOptions Repetition()
    {
        var retry = new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(200) };
        var transient = retry.ShouldHandle;
        retry.ShouldHandle = args =>
            args.Context.GetRequestMessage() is { } request && request.Options.TryGetValue(MayRepeat, out var may) && may && !IsThrottled(args.Outcome)
                ? transient(args)
                : ValueTask.FromResult(false);
        return retry;
    }

    private static HttpCircuitBreakerStrategyOptions Breaker()
    {
        var breaker = new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(2),
        };

        // A platform that asks us to slow down is well: who paces the requests has to hear it at once.
        var failure = breaker.ShouldHandle;
        breaker.ShouldHandle = args => IsThrottled(args.Outcome) ? ValueTask.FromResult(false) : failure(args);
        return breaker;
    }

    private static bool IsThrottled(Outcome<HttpResponseMessage> outcome) => outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;
}
