using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>Reads <c>ContactCenter:Clock</c>, which decides what is registered and so is needed before options are bound.</summary>
public static class ClockModes
{
    private const string Key = "ContactCenter:Clock";
    private const string FromKey = "ContactCenter:ClockFrom";

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

    /// <summary>Where driven time begins, such as that of a process which a simulator starts again; null where none is configured: at the machine's time.</summary>
    /// <param name="configuration">Configuration of the process.</param>
    /// <param name="mode">Its clock.</param>
    /// <exception cref="OptionsValidationException">It is no time, or time is not driven.</exception>
    public static DateTimeOffset? StartOf(IConfiguration configuration, ClockMode mode)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration[FromKey];
        return string.IsNullOrWhiteSpace(text) ? null
            : mode != ClockMode.Driven ? throw Refused(text, $"only driven time begins elsewhere; remove it, or set {Key}=Driven", FromKey)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var from) ? from
            : throw Refused(text, "use a time such as 2026-11-23T10:00:00.000Z", FromKey);
    }

    private static OptionsValidationException Refused(string value, string remedy, string key = Key) =>
        new("ContactCenter", typeof(ClockMode), [$"{key} is '{value}'; {remedy}."]);
}
