using ContactCenter.Gateway.Faces.Pages;
using ContactCenter.VonageApi.Options;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>Where pages look for the simulator that stands in for Vonage.</summary>
public class PlatformStandInTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "http://127.0.0.1:8090", null)]
    [InlineData("https://api.nexmo.com", "http://127.0.0.1:8090", null)]
    [InlineData("http://simulator:8090", null, "http://simulator:8090/")]
    [InlineData("http://simulator:8090", "http://127.0.0.1:8090", "http://127.0.0.1:8090/")]
    public void Pages_find_the_simulator_where_browsers_do(string? api, string? browser, string? expected) =>
        Assert.Equal(expected, new VonageOptions { ApiBaseUrl = api, BrowserBaseUrl = browser }.StandIn()?.AbsoluteUri);
}
