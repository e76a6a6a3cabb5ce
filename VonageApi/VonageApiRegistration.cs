using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Signatures;
using ContactCenter.VonageApi.Tokens;
using ContactCenter.VonageApi.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly;

namespace ContactCenter.VonageApi;

/// <summary>Registers the clients of the platform.</summary>
public static class VonageApiRegistration
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Total = TimeSpan.FromSeconds(8);
    private const long LargestAnswer = 1024 * 1024;

    /// <summary>
    /// Options of section <c>Vonage</c> (checked at start), tokens, webhook signatures and typed clients. An <see cref="IApplicationKeysSource"/>
    /// or <see cref="TimeProvider"/> registered before is kept.
    /// </summary>
    public static IServiceCollection AddVonageApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<VonageOptions>().Bind(configuration.GetSection(VonageOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VonageOptions>, VonageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IApplicationKeysSource, ConfiguredApplicationKeys>();
        services.TryAddSingleton<ApplicationTokenSource>();
        services.TryAddSingleton<UserTokenIssuer>();
        services.TryAddSingleton<UserTokenVerifier>();
        services.TryAddSingleton(s => new SignatureSecrets(s.GetRequiredService<IOptions<VonageOptions>>().Value));
        services.TryAddSingleton<WebhookSignature>();
        AddClient<VonageUsersClient>(services);
        return services;
    }

    private static void AddClient<TClient>(IServiceCollection services)
        where TClient : class =>
        services
            .AddHttpClient<TClient>(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = LargestAnswer;
            })
            .AddStandardResilienceHandler(resilience =>
            {
                resilience.AttemptTimeout.Timeout = Attempt;
                resilience.TotalRequestTimeout.Timeout = Total;
                resilience.Retry.MaxRetryAttempts = 2;
                resilience.Retry.Delay = TimeSpan.FromMilliseconds(200);

                // Creating is not idempotent: whether to repeat it is decided above, where the outcome can be looked up.
                var transient = resilience.Retry.ShouldHandle;
                resilience.Retry.ShouldHandle = args =>
                    args.Context.GetRequestMessage()?.Method == HttpMethod.Get ? transient(args) : ValueTask.FromResult(false);
            });
}
