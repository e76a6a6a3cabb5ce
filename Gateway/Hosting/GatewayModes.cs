using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Reads the mode, which decides what is registered and so is needed before options are bound.</summary>
internal static class GatewayModes
{
    private const string Key = $"{ContactCenterOptions.Section}:{nameof(ContactCenterOptions.Mode)}";

    /// <summary>The configured mode; the embedded one where none is configured.</summary>
    /// <exception cref="OptionsValidationException">There is no such mode.</exception>
    public static GatewayMode Of(IConfiguration configuration)
    {
        var text = configuration[Key];
        return string.IsNullOrWhiteSpace(text) ? GatewayMode.Embedded
            : Enum.TryParse<GatewayMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode
            : throw new OptionsValidationException(
                ContactCenterOptions.Section,
                typeof(ContactCenterOptions),
                [$"{Key} is '{text}'; use {string.Join(" or ", Enum.GetNames<GatewayMode>())}."]);
    }
}
