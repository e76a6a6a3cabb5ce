using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Loopback ports that stay the same across a restart, from below those that the system gives to outgoing connections.</summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private static int _next = Random.Shared.Next(Count);

    public static int Free()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            try
            {
                using var socket = new TcpListener(IPAddress.Loopback, port);
                socket.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }

        throw new InvalidOperationException("No loopback port is free.");
    }
}
