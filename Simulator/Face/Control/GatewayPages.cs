using System.Net;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>
/// Pages of the gateway at this machine, by any of its loopback names: the agent desktop plays its agent's app by the control API. A gateway elsewhere has no
/// such pages, for its origin could be anybody's.
/// </summary>
internal sealed class GatewayPages(SimulatorOptions options)
{
    private static readonly IPNetwork[] Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    private readonly Uri _gateway = options.Published ?? options.Gateway;

    /// <summary>Whether a page of this origin may use the control API.</summary>
    /// <param name="origin">As the browser sends it.</param>
    public bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && LoopbackNames.Has(page.Host) && LoopbackNames.Has(_gateway.Host)
        && page.Scheme == _gateway.Scheme && page.Port == _gateway.Port;

    /// <summary>Whether people at this machine come from this address.</summary>
    public bool IsPeople(IPAddress address) =>
        IPAddress.IsLoopback(address) || (options.Published is not null && Private.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)));
}
