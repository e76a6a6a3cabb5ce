using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Faces.Pages;
using ContactCenter.VonageApi.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Tells a newcomer where things are. In local mode with the keys; with an account configured no secret is printed.</summary>
internal sealed partial class StartupBanner(
    IHostApplicationLifetime lifetime,
    IServer server,
    KeyRing keys,
    IOptions<VonageOptions> vonage,
    IHostEnvironment environment,
    GrainRetries retries,
    ILogger<StartupBanner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var url = (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:8080")
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
        if (!vonage.Value.Webhooks.AllowsUnsigned(environment.IsDevelopment()))
        {
            if (!vonage.Value.HasAccount && vonage.Value.SignatureSecret is null)
            {
                LogAllRefused();
            }
        }
        else if (!environment.IsDevelopment())
        {
            LogUnsigned();
        }

        try
        {
            if (await retries.Run(keys.IsLocalMode, stoppingToken))
            {
                var mobile = await retries.Run(keys.MobileApiKey, stoppingToken);
                var admin = await retries.Run(keys.AdminApiKey, stoppingToken);
                var platform = Platform(vonage.Value);
                LogLocal(url, mobile, admin, platform);
            }
        }
        catch (Exception e) when (GrainBackoff.MayPass(e))
        {
            // A banner is no reason to stop serving.
            LogNoKeys(e);
        }
    }

    private static string Platform(VonageOptions vonage) => (vonage.StandIn(), vonage.HasCredentials) switch
    {
        (null, false) => "no Vonage account is configured, nothing leaves this machine",
        (null, true) => "there is no application at Vonage yet, create one or take one over at /console/setup",
        (_, false) => "the simulator stands in for Vonage, nothing leaves this machine",
        (_, true) => "the simulator stands in for Vonage, nothing leaves this machine; it has no application yet, create one at /console/setup",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys could not be read yet, so they are not shown here; /health/ready tells when grains answer")]
    private partial void LogNoKeys(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = """
        Local mode: {Platform}.
          console       {Url}/console   (sign in with the admin key)
          desktop       {Url}/desk      (agents sign in with a name and the mobile key)
          API page      {Url}/api/docs
          JWT           POST {Url}/api/jwt
          answer URL    {Url}/webhooks/answer
          mobile key    {MobileKey}
          admin key     {AdminKey}   (header X-Api-Key)
        """)]
    private partial void LogLocal(string url, string mobileKey, string adminKey, string platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Vonage:Webhooks:AllowUnsigned is on: anybody who reaches this gateway can pretend to be the platform")]
    private partial void LogUnsigned();

    [LoggerMessage(Level = LogLevel.Warning, Message = "No Vonage:SignatureSecret is configured and unsigned webhooks are not allowed: every webhook is refused with 503. Set the secret, or Vonage:Webhooks:AllowUnsigned=true for a trial")]
    private partial void LogAllRefused();
}
