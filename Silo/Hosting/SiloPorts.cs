using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace ContactCenter.Silo.Hosting;

/// <summary>Looks whether the silo's own ports are free: a second silo at the address of a live one would be taken for its successor, and the live one be declared dead.</summary>
internal static class SiloPorts
{
    /// <summary>Looks, and leaves the ports free.</summary>
    /// <exception cref="OrleansConfigurationException">Somebody listens on one.</exception>
    public static void Check(IServiceProvider services)
    {
        var endpoints = services.GetRequiredService<IOptions<EndpointOptions>>().Value;
        Check("SiloPort", endpoints.SiloPort, endpoints.SiloListeningEndpoint, endpoints.AdvertisedIPAddress);
        Check("GatewayPort", endpoints.GatewayPort, endpoints.GatewayListeningEndpoint, endpoints.AdvertisedIPAddress);
    }

    private static void Check(string name, int port, IPEndPoint? listening, IPAddress? advertised)
    {
        // 0 is no port: a silo without a gateway.
        if ((listening?.Port ?? port) == 0)
        {
            return;
        }

        try
        {
            using var socket = new TcpListener(listening ?? new IPEndPoint(advertised ?? IPAddress.Any, port));
            socket.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new OrleansConfigurationException(
                $"Orleans:Endpoints:{name} is {listening?.Port ?? port}, and another process of this machine listens there, perhaps a silo; stop it, or give this one ports of its own.", e);
        }
    }
}
