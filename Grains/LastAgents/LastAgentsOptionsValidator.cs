using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.LastAgents;

/// <summary>Refuses a memory that is longer than that of the reports may sensibly be.</summary>
internal sealed class LastAgentsOptionsValidator : IValidateOptions<LastAgentsOptions>
{
    public ValidateOptionsResult Validate(string? name, LastAgentsOptions options) => options.RetentionDays is >= 0 and <= 400
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"LastAgents:RetentionDays is {options.RetentionDays}; choose 0 to 400.");
}
