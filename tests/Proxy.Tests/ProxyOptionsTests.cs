using ContactCenter.Proxy.Hosting;

namespace ContactCenter.Proxy.Tests;

/// <summary>A configuration that cannot work is refused by name.</summary>
public sealed class ProxyOptionsTests
{
    [Fact]
    public void Defaults_with_a_gateway_are_fine() =>
        Assert.True(new ProxyOptionsValidator().Validate(null, new ProxyOptions { Gateways = { "http://gateway:8080" } }).Succeeded);

    [Fact]
    public void Each_fault_names_key_value_and_remedy()
    {
        var options = new ProxyOptions
        {
            Gateways = { "gateway:8080", "http://gateway:8080/path" },
            TrustedNetworks = { "10.0.0.0" },
            Answer = TimeSpan.Zero,
            PassOver = TimeSpan.FromHours(1),
        };
        Assert.Equal(
            [
                "Proxy:Gateways has 'gateway:8080'; use an http or https URL without path, such as http://gateway:8080.",
                "Proxy:Gateways has 'http://gateway:8080/path'; use an http or https URL without path, such as http://gateway:8080.",
                "Proxy:TrustedNetworks has '10.0.0.0'; write address and prefix length of a network, such as 10.0.0.0/8.",
                "Proxy:Answer is 00:00:00; choose more than 0 and up to a minute, such as 00:00:02.",
                "Proxy:PassOver is 01:00:00; choose more than 0 and up to a minute, such as 00:00:02.",
            ],
            new ProxyOptionsValidator().Validate(null, options).Failures);
    }

    [Fact]
    public void No_gateway_is_a_fault() =>
        Assert.Contains("Proxy:Gateways is empty", new ProxyOptionsValidator().Validate(null, new ProxyOptions()).FailureMessage, StringComparison.Ordinal);
}
