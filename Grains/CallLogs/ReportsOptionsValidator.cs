using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.CallLogs;

/// <summary>Refuses a retention that cannot be.</summary>
internal sealed class ReportsOptionsValidator : IValidateOptions<ReportsOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportsOptions options) => options.RetentionDays is >= 1 and <= 3_650
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Reports:RetentionDays is {options.RetentionDays}; choose 1 to 3650.");
}
