using ContactCenter.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests.Clock;

public sealed class ClockModeTests
{
    [Theory]
    [InlineData(null, ClockMode.System)]
    [InlineData("system", ClockMode.System)]
    [InlineData("Driven", ClockMode.Driven)]
    public void The_clock_is_the_systems_unless_a_development_process_that_is_alone_asks_for_a_driven_one(string? value, ClockMode expected) =>
        Assert.Equal(expected, ClockModes.Of(Configured(value), isDevelopment: true, isAlone: true));

    [Theory]
    [InlineData("Driven", false, true, "Development")]
    [InlineData("Driven", true, false, "ContactCenter:Mode=Embedded")]
    [InlineData("Sundial", true, true, "System or Driven")]
    [InlineData("1", false, true, "Development")]
    public void Anything_else_is_refused_by_key_and_value_with_a_remedy(string value, bool isDevelopment, bool isAlone, string remedy)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => ClockModes.Of(Configured(value), isDevelopment, isAlone));

        var line = Assert.Single(refused.Failures);
        Assert.StartsWith($"ContactCenter:Clock is '{value}'; ", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
    }

    private static IConfiguration Configured(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ContactCenter:Clock", value)]).Build();
}
