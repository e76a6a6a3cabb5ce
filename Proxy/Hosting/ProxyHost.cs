using System.Net;
using ContactCenter.Gateway.Overload;
using ContactCenter.Proxy.Routing;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace ContactCenter.Proxy.Hosting;

/// <summary>Puts the proxy together.</summary>
internal static class ProxyHost
{
    /// <summary>The most that a gateway takes, and so the most that is kept to be sent again, in bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings lie beside the program, so that it runs from any working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>();
        services.AddSingleton<IProxyConfigProvider>(s =>
            new InMemoryConfigProvider(GatewayRoutes.Routes, [GatewayRoutes.Cluster(s.GetRequiredService<IOptions<ProxyOptions>>().Value)]));
        services.AddSingleton<AddressLookup>(Dns.GetHostAddressesAsync);
        services.AddSingleton<IDestinationResolver, GatewayAddresses>();
        services.AddReverseProxy().ConfigureHttpClient((context, client) => client.ConnectTimeout = Connect(builder.Configuration));
        services.AddHealthChecks().AddCheck<GatewaysKnown>(GatewaysKnown.Name);
        services.AddProxyTelemetry(builder.Configuration);

        // Streams of events have no end of their own, and everything else is over by then.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        services.AddBoundedReading(static provider => provider.GetRequiredService<TimeProvider>());
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxy) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.TrustedNetworks)
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            }
        });
        return builder;
    }

    public static void MapProxy(this WebApplication app)
    {
        // Before the routes are made of them.
        var options = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (options.TrustedNetworks.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapReverseProxy(proxy =>
        {
            proxy.UseMiddleware<NextGateway>();
            proxy.UseLoadBalancing();
        });
    }

    private static TimeSpan Connect(ConfigurationManager configuration) =>
        configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>()?.Connect ?? new ProxyOptions().Connect;
}
