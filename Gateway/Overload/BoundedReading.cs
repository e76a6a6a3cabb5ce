using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ContactCenter.Gateway.Overload;

/// <summary>How much, and for how long, is read of connections that nobody has asked anything of yet: for whoever faces the world, gateway and proxy.</summary>
internal static class BoundedReading
{
    // In pieces of 4 KB: who sends megabytes at once would have a megabyte of each connection read for nothing, which is what the transport does by itself.
    private const int Ahead = 32 * 1024;

    /// <summary>Bounds it, by the limits that the server is given.</summary>
    /// <param name="services">The server's.</param>
    /// <param name="time">The machine's time.</param>
    public static void AddBoundedReading(this IServiceCollection services, Func<IServiceProvider, TimeProvider> time)
    {
        services.Configure<SocketTransportOptions>(static transport => transport.MaxReadBufferSize = Ahead);
        services.AddOptions<KestrelServerOptions>().PostConfigure<IServiceProvider>((kestrel, provider) =>
        {
            var limits = kestrel.Limits;
            var whole = new WholeHeaders(time(provider), limits.KeepAliveTimeout, limits.RequestHeadersTimeout, limits.MaxRequestHeadersTotalSize, Random.Shared);
            kestrel.ConfigureEndpointDefaults(listen => listen.Use(whole.Before));
        });
    }
}
