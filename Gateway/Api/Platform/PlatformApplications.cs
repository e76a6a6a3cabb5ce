using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>
/// Makes the application at Vonage, takes one over, or sets right the one in force. What is made or taken over is kept in the Application grain,
/// whose keys all processes use from then on. May be repeated whenever the outcome is not known.
/// </summary>
internal sealed class PlatformApplications(VonageApplicationsClient platform, SharedApplicationKeys keys, IGrainFactory grains)
{
    /// <summary>Code: the private key is not the application's.</summary>
    public const string KeyMismatch = "private-key-mismatch";

    private const string StandardName = "Contact center";

    /// <summary>Makes the application with this deployment's own key pair, of which only the public half leaves; finds it again when it was made before.</summary>
    public async Task<VonageResult<VonageApplication>> Create(ApplicationSettings settings, CancellationToken cancellationToken)
    {
        var shared = await keys.Refresh();
        var own = ApplicationKeys.Parse(shared.ApplicationId, shared.PrivateKeyPem);
        var found = await platform.FindByKey(own, cancellationToken);
        if (!found.IsOk && found.Failure.Code == VonageCodes.NotFound)
        {
            found = await platform.Create(settings with { Name = settings.Name ?? StandardName }, own, cancellationToken);
            if (found.Failure?.Code == VonageCodes.UnknownOutcome && await platform.FindByKey(own, cancellationToken) is { IsOk: true } evidence)
            {
                found = evidence;
            }
        }

        return found.IsOk ? await Keep(found.Value, shared.PrivateKeyPem, settings, cancellationToken) : found;
    }

    /// <summary>Takes an application over.</summary>
    public async Task<VonageResult<VonageApplication>> Adopt(ApplicationKeys given, ApplicationSettings settings, CancellationToken cancellationToken)
    {
        var found = await platform.Get(given.ApplicationId, cancellationToken);
        return !found.IsOk ? found
            : found.Value.PublicKeyPem is not null && !given.HasPublicKey(found.Value.PublicKeyPem)
                ? new VonageFailure(KeyMismatch, "The application at Vonage has another public key; give the private key that belongs to it, or generate a new pair in the dashboard.")
            : await Keep(found.Value, given.ExportPrivateKeyPem(), settings, cancellationToken);
    }

    /// <summary>Sets right what is not as we need it.</summary>
    public async Task<VonageResult<VonageApplication>> SetRight(string id, ApplicationSettings settings, CancellationToken cancellationToken)
    {
        var found = await platform.Get(id, cancellationToken);
        return found.IsOk ? await SetRight(found.Value, settings, cancellationToken) : found;
    }

    /// <summary>The application as Vonage has it.</summary>
    public Task<VonageResult<VonageApplication>> Read(string id, CancellationToken cancellationToken) => platform.Get(id, cancellationToken);

    // First the URLs, then the keys: an application that is in force without URLs would answer no call.
    private async Task<VonageResult<VonageApplication>> Keep(
        VonageApplication application, string privateKeyPem, ApplicationSettings settings, CancellationToken cancellationToken)
    {
        var right = await SetRight(application, settings, cancellationToken);
        if (right.IsOk && !keys.IsConfigured)
        {
            await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Adopt(new() { ApplicationId = application.Id, PrivateKeyPem = privateKeyPem });
            await keys.Refresh();
        }

        return right;
    }

    private async Task<VonageResult<VonageApplication>> SetRight(VonageApplication application, ApplicationSettings settings, CancellationToken cancellationToken)
    {
        if (application.Differences(settings).IsEmpty)
        {
            return application;
        }

        var changed = application.With(settings);
        var replaced = await platform.Replace(changed, cancellationToken);
        return replaced.IsOk ? changed : replaced;
    }
}
