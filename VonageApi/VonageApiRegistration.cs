using ContactCenter.VonageApi.Account;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Conversations;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Numbers;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Recordings;
using ContactCenter.VonageApi.Signatures;
using ContactCenter.VonageApi.Tokens;
using ContactCenter.VonageApi.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.VonageApi;

/// <summary>Registers the clients of the platform.</summary>
public static class VonageApiRegistration
{
    /// <summary>Name of the <see cref="HttpClient"/> behind every client, for handlers that all requests pass.</summary>
    public const string ClientName = "vonage";

    private const long LargestAnswer = 4 * 1024 * 1024;

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
        AddClients(services);
        return services;
    }

    private static void AddClients(IServiceCollection services)
    {
        services.TryAddSingleton<VonageSender>();
        services.TryAddTransient<LegEvidence>();

        // All share connections and circuit breakers: what one learns of a host the others need not learn again.
        var client = services.AddHttpClient(ClientName, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = LargestAnswer;
        });
        client.AddVonageResilience();
        Add((http, sender) => new VonageCallsClient(http, sender));
        Add((http, sender) => new VonageConversationsClient(http, sender));
        Add((http, sender) => new VonageUsersClient(http, sender));
        Add((http, sender) => new VonageApplicationsClient(http, sender));
        Add((http, sender) => new VonageNumbersClient(http, sender));
        Add((http, sender) => new VonageAccountClient(http, sender));
        Add((http, sender) => new VonageRecordingsClient(http, sender));

        void Add<TClient>(Func<HttpClient, VonageSender, TClient> create)
            where TClient : class =>
            client.AddTypedClient((http, s) => create(http, s.GetRequiredService<VonageSender>()));
    }
}
