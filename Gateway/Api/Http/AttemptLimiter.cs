using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ContactCenter.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Slows down who guesses: sign-ins, and failed keys, a minute and address. The two do not count against each other.</summary>
internal sealed class AttemptLimiter(IOptions<ContactCenterOptions> options) : IDisposable
{
    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string> _signIns = Create(options.Value.SignInsPerMinute);
    private readonly PartitionedRateLimiter<string> _failedKeys = Create(options.Value.SignInsPerMinute);

    /// <summary>Counts a sign-in; how long to wait when there were too many, else null.</summary>
    public TimeSpan? SignIn(IPAddress? address) => Take(_signIns, address, 1);

    /// <summary>How long to wait when too many keys from this address were wrong, else null.</summary>
    public TimeSpan? KeysBlocked(IPAddress? address) => Take(_failedKeys, address, 0);

    /// <summary>Counts a wrong key.</summary>
    public void KeyFailed(IPAddress? address) => Take(_failedKeys, address, 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        _signIns.Dispose();
        _failedKeys.Dispose();
    }

    /// <summary>The holder of an address: of IPv6 the network, whose addresses are all one customer's.</summary>
    internal static string PartitionOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))}/64")
            : address.MapToIPv4().ToString();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, IPAddress? address, int permits)
    {
        using var lease = limiter.AttemptAcquire(PartitionOf(address), permits);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    private static PartitionedRateLimiter<string> Create(int perMinute) => PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = perMinute, Window = Window, QueueLimit = 0 }));
}
