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

    [Theory]
    [InlineData(null, null)]
    [InlineData("2026-11-23T10:00:00.125Z", "2026-11-23T10:00:00.125Z")]
    [InlineData("2026-11-23T11:00:00+01:00", "2026-11-23T10:00:00Z")]
    public void Driven_time_begins_where_it_is_told_to(string? from, string? expected) =>
        Assert.Equal(expected is null ? null : At(expected), ClockModes.StartOf(Configured("Driven", from), ClockMode.Driven));

    [Theory]
    [InlineData("now", ClockMode.Driven, "use a time")]
    [InlineData("2026-11-23T10:00:00Z", ClockMode.System, "ContactCenter:Clock=Driven")]
    public void A_begin_that_is_no_time_or_of_time_that_is_not_driven_is_refused(string from, ClockMode mode, string remedy)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => ClockModes.StartOf(Configured(mode.ToString(), from), mode));

        var line = Assert.Single(refused.Failures);
        Assert.StartsWith($"ContactCenter:ClockFrom is '{from}'; ", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static IConfiguration Configured(string? value, string? from = null) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ContactCenter:Clock", value), new("ContactCenter:ClockFrom", from)]).Build();
}
