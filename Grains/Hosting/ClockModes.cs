using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>Reads <c>ContactCenter:Clock</c>, which decides what is registered and so is needed before options are bound.</summary>
public static class ClockModes
{
    private const string Key = "ContactCenter:Clock";

    /// <summary>The configured clock; the system's where none is configured.</summary>
    /// <param name="configuration">Configuration of the process.</param>
    /// <param name="isDevelopment">Whether the process runs in the Development environment.</param>
    /// <param name="isAlone">Whether the process is the whole center: gateway and silo in one.</param>
    /// <exception cref="OptionsValidationException">There is no such clock, or this process must not use it.</exception>
    public static ClockMode Of(IConfiguration configuration, bool isDevelopment, bool isAlone)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration[Key];
        return string.IsNullOrWhiteSpace(text) ? ClockMode.System
            : !Enum.TryParse<ClockMode>(text, ignoreCase: true, out var mode) || !Enum.IsDefined(mode) ? throw Refused(text, $"use {string.Join(" or ", Enum.GetNames<ClockMode>())}")
            : mode == ClockMode.System ? mode
            : !isDevelopment ? throw Refused(text, "only the Development environment may drive time; remove it, or set ASPNETCORE_ENVIRONMENT=Development")
            : !isAlone ? throw Refused(text, "only one process can be driven; remove it, or run the gateway with ContactCenter:Mode=Embedded")
            : mode;
    }

    private static OptionsValidationException Refused(string value, string remedy) =>
        new("ContactCenter", typeof(ClockMode), [$"{Key} is '{value}'; {remedy}."]);
}
