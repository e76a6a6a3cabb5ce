using System.Globalization;
using ContactCenter.Proxy.Hosting;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms;

namespace ContactCenter.Proxy.Routing;

/// <summary>What goes where: everything to the gateways, of which the healthy ones are asked, or all where none is.</summary>
internal static class GatewayRoutes
{
    /// <summary>The only cluster.</summary>
    public const string ClusterId = "gateways";

    /// <summary>Metadata of a route: <see cref="RequestKind"/> of what it carries; none for <see cref="RequestKind.Other"/>.</summary>
    public const string Kind = "kind";

    /// <summary>All routes.</summary>
    public static IReadOnlyList<RouteConfig> Routes { get; } =
    [
        Route("reports", "/webhooks/{name:regex(^(event|recording|rtc)$)}", RequestKind.Report),
        Route("answers", "/webhooks/{**rest}", RequestKind.Answer),
        Route("rest", "/{**rest}", RequestKind.Other),
    ];

    /// <summary>The gateways and how their health is known.</summary>
    public static ClusterConfig Cluster(ProxyOptions options) => new()
    {
        ClusterId = ClusterId,
        Destinations = options.Gateways.Distinct().ToDictionary(address => address, address => new DestinationConfig { Address = address }),
        HealthCheck = new HealthCheckConfig
        {
            // Gateways whose grains are late are none of them ready, and still answer.
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
            Active = new ActiveHealthCheckConfig
            {
                Enabled = true,
                Path = "/health/ready",
                Interval = options.Refresh,
                Timeout = TimeSpan.FromSeconds(2.5),
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            },

            // Told by NextGateway, which sees every failure.
            Passive = new PassiveHealthCheckConfig { Enabled = true },
        },
        Metadata = new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = 1.ToString(CultureInfo.InvariantCulture) },

        // Streams of events say something every 15 s.
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromMinutes(1) },
    };

    private static RouteConfig Route(string id, string path, RequestKind kind) =>
        new RouteConfig
        {
            RouteId = id,
            ClusterId = ClusterId,
            Match = new RouteMatch { Path = path },
            Metadata = new Dictionary<string, string> { [Kind] = kind.ToString() },
        }
        .WithTransformXForwarded(xDefault: ForwardedTransformActions.Set)
        .WithTransformRequestHeaderRemove("Forwarded");
}
