using System.Net;
using ContactCenter.Simulator.Face.Control;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Tests.Face;

/// <summary>Who may use the control API where both programs run in containers.</summary>
public sealed class GatewayPagesTests
{
    private static readonly SimulatorOptions Container = new() { Gateway = new Uri("http://proxy:8080"), Published = new Uri("http://localhost:8080") };

    [Theory]
    [InlineData("127.0.0.1", true, true)]
    [InlineData("172.18.0.1", false, true)]
    [InlineData("::ffff:172.18.0.1", false, true)]
    [InlineData("fd00::1", false, true)]
    [InlineData("203.0.113.7", false, false)]
    public void People_come_by_a_private_address_only_where_ports_are_published(string address, bool isElsewhere, bool isInContainer)
    {
        Assert.Equal(isElsewhere, new GatewayPages(new SimulatorOptions()).IsPeople(IPAddress.Parse(address)));
        Assert.Equal(isInContainer, new GatewayPages(Container).IsPeople(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://proxy:8080", false)]
    [InlineData("http://localhost:8088", false)]
    public void Pages_of_a_published_gateway_are_those_of_its_published_address(string origin, bool isOrigin) =>
        Assert.Equal(isOrigin, new GatewayPages(Container).IsOrigin(origin));
}
