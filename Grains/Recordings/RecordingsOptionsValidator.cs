using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Recordings;

/// <summary>Refuses a retention that the platform does not offer.</summary>
internal sealed class RecordingsOptionsValidator : IValidateOptions<RecordingsOptions>
{
    public ValidateOptionsResult Validate(string? name, RecordingsOptions options) => options.RetentionDays is >= 1 and <= 400
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Recordings:RetentionDays is {options.RetentionDays}; choose 1 to 400.");
}
