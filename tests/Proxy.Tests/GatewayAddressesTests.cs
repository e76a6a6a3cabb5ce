using System.Net;
using System.Net.Sockets;
using ContactCenter.Proxy.Hosting;
using ContactCenter.Proxy.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace ContactCenter.Proxy.Tests;

/// <summary>Gateways are found by name.</summary>
public sealed class GatewayAddressesTests
{
    private readonly FakeTimeProvider _clock = new();
    private Func<IPAddress[]> _answer = () => [];

    [Fact]
    public async Task Each_address_of_a_name_is_a_gateway_that_is_asked_by_that_name()
    {
        _answer = () => [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("10.0.0.2"), IPAddress.IPv6Loopback];
        var found = await Look(Addresses());
        Assert.Equal(["http://10.0.0.1:8080/", "http://10.0.0.2:8080/", "http://[::1]:8080/"], found.Destinations.Keys);
        Assert.All(found.Destinations.Values, gateway => Assert.Equal("gateway:8080", gateway.Host));
    }

    [Fact]
    public async Task Name_is_looked_up_again_after_two_seconds()
    {
        var found = await Look(Addresses());
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(found.ChangeToken!.HasChanged);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(found.ChangeToken.HasChanged);
    }

    [Fact]
    public async Task Gateways_stay_in_use_while_their_name_cannot_be_looked_up()
    {
        _answer = () => [IPAddress.Parse("10.0.0.1")];
        var addresses = Addresses();
        await Look(addresses);
        _answer = () => throw new SocketException((int)SocketError.TryAgain);
        Assert.Equal(["http://10.0.0.1:8080/"], (await Look(addresses)).Destinations.Keys);
        _answer = () => [IPAddress.Parse("10.0.0.2")];
        Assert.Equal(["http://10.0.0.2:8080/"], (await Look(addresses)).Destinations.Keys);
    }

    [Fact]
    public async Task Name_that_is_not_known_yet_is_asked_for_again()
    {
        _answer = () => throw new SocketException((int)SocketError.HostNotFound);
        var found = await Look(Addresses());
        Assert.Empty(found.Destinations);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(found.ChangeToken!.HasChanged);
    }

    private GatewayAddresses Addresses() =>
        new((_, _) => Task.FromResult(_answer()), Options.Create(new ProxyOptions()), _clock, NullLogger<GatewayAddresses>.Instance);

    private static async Task<ResolvedDestinationCollection> Look(GatewayAddresses addresses) =>
        await addresses.ResolveDestinationsAsync(new Dictionary<string, DestinationConfig> { ["gateways"] = new() { Address = "http://gateway:8080" } }, default);
}
