using System.Collections.Concurrent;
using System.Net.Sockets;
using ContactCenter.Proxy.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace ContactCenter.Proxy.Routing;

/// <summary>
/// Finds gateways by name, again and again. A name that cannot be looked up keeps the addresses that it had, or has none yet; the resolver that comes with
/// YARP lets the program fail then, or wait for minutes. Destinations are named after their address, so that what is known of one is not taken for
/// another's.
/// </summary>
internal sealed partial class GatewayAddresses(AddressLookup lookup, IOptions<ProxyOptions> options, TimeProvider clock, ILogger<GatewayAddresses> log) : IDestinationResolver
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<DestinationConfig>> _known = new();

    /// <inheritdoc/>
    public async ValueTask<ResolvedDestinationCollection> ResolveDestinationsAsync(IReadOnlyDictionary<string, DestinationConfig> destinations, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DestinationConfig>();
        foreach (var destination in destinations.Values)
        {
            foreach (var gateway in await Find(destination, cancellationToken))
            {
                found[gateway.Address] = gateway;
            }
        }

        return new ResolvedDestinationCollection(found, new CancellationChangeToken(new CancellationTokenSource(options.Value.Refresh, clock).Token));
    }

    private async Task<IReadOnlyList<DestinationConfig>> Find(DestinationConfig destination, CancellationToken stop)
    {
        var url = new Uri(destination.Address);
        try
        {
            var addresses = await lookup(url.DnsSafeHost, stop);
            return _known[destination.Address] =
            [
                .. addresses.Select(address => destination with
                {
                    Address = new UriBuilder(url) { Host = address.ToString() }.Uri.AbsoluteUri,
                    Host = url.Authority,
                }),
            ];
        }
        catch (SocketException e)
        {
            var known = _known.GetValueOrDefault(destination.Address, []);
            LogUnknown(url.DnsSafeHost, e.Message, known.Count);
            return known;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Host} could not be looked up ({Reason}); {Known} gateways that were found before stay in use")]
    private partial void LogUnknown(string host, string reason, int known);
}
