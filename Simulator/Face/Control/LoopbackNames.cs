using System.Net;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>Host names that lead to this machine alone.</summary>
internal static class LoopbackNames
{
    /// <summary>True for localhost and for addresses of the loopback, IPv6 in brackets or not.</summary>
    public static bool Has(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
