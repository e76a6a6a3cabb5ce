using System.Net;

namespace ContactCenter.Proxy.Routing;

/// <summary>Addresses of a host name.</summary>
/// <param name="host">Name, or an address, which is its own.</param>
/// <param name="stop">Gives up.</param>
/// <exception cref="System.Net.Sockets.SocketException">There is no such name, or nobody to ask.</exception>
internal delegate Task<IPAddress[]> AddressLookup(string host, CancellationToken stop);
