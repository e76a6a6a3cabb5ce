using System.Net;
using ContactCenter.Gateway.Api;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Faces.Pages;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Media;
using ContactCenter.Gateway.Overload;
using ContactCenter.Gateway.Clock;
using ContactCenter.Gateway.Webhooks;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Recordings;
using ContactCenter.Grains.Hosting;
using ContactCenter.Storage.Cluster;
using ContactCenter.Storage.Cluster.Providers;
using ContactCenter.VonageApi;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Puts the gateway together.</summary>
internal static class GatewayHost
{
    private const int LargestBody = 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings lie beside the program, so that it runs from any working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var mode = GatewayModes.Of(builder.Configuration);
        if (mode == GatewayMode.Gateway)
        {
            builder.Configuration.AddJsonFile("appsettings.Gateway.json", optional: true);
        }

        // Last, so that neither the role's file nor a secret outranks what the operator says.
        builder.Configuration.AddSecretFiles(args);
        if (mode == GatewayMode.Gateway)
        {
            ClusterStores.Validate(builder.Configuration, ClusterRole.Client);
        }

        ProgramRun.TellOnce(builder.Logging);
        var services = builder.Services;
        var clock = ClockModes.Of(builder.Configuration, builder.Environment.IsDevelopment(), isAlone: mode == GatewayMode.Embedded);
        services.AddClock(clock, ClockModes.StartOf(builder.Configuration, clock));
        services.AddOptions<ContactCenterOptions>().BindConfiguration(ContactCenterOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContactCenterOptions>, ContactCenterOptionsValidator>();
        services.AddSingleton<KeyRing>();
        services.AddSharedApplicationKeys();
        services.AddReportsOptions(builder.Configuration);
        services.AddRecordingsOptions(builder.Configuration);
        services.AddVonageApi(builder.Configuration);
        if (mode == GatewayMode.Embedded)
        {
            builder.AddEmbeddedSilo(clock);
        }
        else
        {
            builder.AddClusterClient();
            services.AddVonageBudget(builder.Configuration).ShareVonageBudget();
        }

        services.AddSingleton<PublicUrls>();
        services.AddOverload();
        services.AddWebhooks();
        services.AddApi();
        services.AddFaces();
        services.AddGatewayHealth();

        // Nobody balances over a gateway that is alone.
        services.AddDrain(builder.Configuration, noticeSeconds: mode == GatewayMode.Embedded ? 0 : 4);
        services.AddHostedService<StartupBanner>();
        services.AddHostedService<StopAtEndOfInput>();
        services.AddContactCenterTelemetry(builder.Configuration, "contact-center-gateway", tracing => tracing.AddAspNetCoreInstrumentation(TracedRequests.HideNames));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // A reverse proxy on this machine or a private network tells the scheme and host that the platform used.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("10.0.0.0"), 8));
            forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("172.16.0.0"), 12));
            forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("192.168.0.0"), 16));
        });
        services.ReadKeysLate();
        return builder;
    }

    /// <summary>A gateway of a cluster asks its store before it starts.</summary>
    public static Task CheckStores(this WebApplication app) => GatewayModes.Of(app.Configuration) == GatewayMode.Gateway
        ? ClusterStores.Check(app.Configuration, ClusterRole.Client, TimeProvider.System)
        : Task.CompletedTask;

    public static void MapGateway(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseForwardedHosts();
        app.UseForwardedHeaders();
        app.UseSingleSlash();
        app.UseFaceAssets();
        app.UseApiErrors();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseCookieProtection();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCsrfCheck();
        app.MapWebhooks();
        app.MapGatewayHealth();
        app.MapMedia();
        app.MapApi();
        app.MapFaces();
        app.MapDrivenClock();
    }
}
