using ContactCenter.Domain.Dialling;
using ContactCenter.Grains.Dialling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Tests.Dialling;

public sealed class DiallingOptionsTests
{
    [Fact]
    public void Nothing_configured_is_the_default_of_the_rules()
    {
        var policy = Policy();
        Assert.Equal((DialPolicy.Default.Allowed, DialPolicy.Default.Denied, DialPolicy.Default.Premium), (policy.Allowed, policy.Denied, policy.Premium));
        Assert.Same(DialPolicy.Default.Emergency, policy.Emergency);
        Assert.Equal(10, Options().CallsPerMinute);
    }

    [Fact]
    public void Lists_replace_the_default_and_a_plus_sign_is_no_matter()
    {
        var policy = Policy(
            ("Dialling:AllowedPrefixes:0", "own"), ("Dialling:AllowedPrefixes:1", "+353"), ("Dialling:DeniedPrefixes:0", " 4477 "), ("Dialling:PremiumPrefixes:0", "449"),
            ("Dialling:EmergencyNumbers:0", "5555"), ("Dialling:EmergencyRoute", "+44 20 7946 0000"));
        Assert.Equal(["own", "353"], policy.Allowed);
        Assert.Equal(["4477"], policy.Denied);
        Assert.Equal(["449"], policy.Premium);
        Assert.Equal(["5555"], policy.Emergency);
        Assert.Equal("442079460000", policy.EmergencyRoute?.Digits);
    }

    [Theory]
    [InlineData("Dialling:AllowedPrefixes:0", "44x")]
    [InlineData("Dialling:AllowedPrefixes:0", "")]
    [InlineData("Dialling:DeniedPrefixes:0", "own")]
    [InlineData("Dialling:DeniedPrefixes:0", "1234567890123456")]
    [InlineData("Dialling:PremiumPrefixes:0", "premium")]
    [InlineData("Dialling:EmergencyNumbers:0", "help")]
    [InlineData("Dialling:EmergencyRoute", "999")]
    [InlineData("Dialling:CallsPerMinute", "0")]
    [InlineData("Dialling:CallsPerMinute", "100001")]
    public void A_rule_that_cannot_be_is_refused_by_key_and_value(string key, string value)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => Options((key, value))).Failures);
        Assert.StartsWith(key, failure, StringComparison.Ordinal);
        Assert.Contains(value, failure, StringComparison.Ordinal);
    }

    private static DialPolicy Policy(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<DialPolicy>();
    }

    private static DiallingOptions Options(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<DiallingOptions>>().Value;
    }

    private static ServiceProvider Services((string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddDialling(configuration).BuildServiceProvider();
    }
}
