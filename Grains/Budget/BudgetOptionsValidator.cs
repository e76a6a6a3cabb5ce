using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Budget;

/// <summary>Refuses rates that cannot be.</summary>
internal sealed class BudgetOptionsValidator : IValidateOptions<BudgetOptions>
{
    public ValidateOptionsResult Validate(string? name, BudgetOptions options)
    {
        var failures = new List<string>();
        Check(nameof(options.LegsPerSecond), options.LegsPerSecond);
        Check(nameof(options.RequestsPerSecond), options.RequestsPerSecond);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string key, int value)
        {
            if (value is < 1 or > BudgetOptions.Highest)
            {
                failures.Add($"{BudgetOptions.Section}:{key} is {value}; choose 1 to {BudgetOptions.Highest}, at most what Vonage allows the account.");
            }
        }
    }
}
