using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Dialling;

/// <summary>Refuses rules that cannot be: a mistyped prefix would open or close whole countries.</summary>
internal sealed class DiallingOptionsValidator : IValidateOptions<DiallingOptions>
{
    private const int LongestPrefix = 15;

    public ValidateOptionsResult Validate(string? name, DiallingOptions options)
    {
        var failures = new List<string>();
        Prefixes(nameof(options.AllowedPrefixes), options.AllowedPrefixes, orOwn: true);
        Prefixes(nameof(options.DeniedPrefixes), options.DeniedPrefixes);
        Prefixes(nameof(options.PremiumPrefixes), options.PremiumPrefixes);
        Prefixes(nameof(options.EmergencyNumbers), options.EmergencyNumbers);
        if (options.EmergencyRoute is { } route && !PhoneNumber.TryParse(route, out _))
        {
            failures.Add($"{DiallingOptions.Section}:{nameof(options.EmergencyRoute)} is '{route}'; give a phone number of 7 to 15 digits with its country code, or leave it out.");
        }

        if (options.CallsPerMinute is < 1 or > DiallingOptions.HighestRate)
        {
            failures.Add($"{DiallingOptions.Section}:{nameof(options.CallsPerMinute)} is {options.CallsPerMinute}; choose 1 to {DiallingOptions.HighestRate}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Prefixes(string key, IList<string>? list, bool orOwn = false)
        {
            for (var i = 0; i < list?.Count; i++)
            {
                var digits = list[i].Trim().TrimStart('+');
                if (!(orOwn && digits == DialPolicy.OwnCountry) && (digits.Length is 0 or > LongestPrefix || !digits.All(char.IsAsciiDigit)))
                {
                    failures.Add($"{DiallingOptions.Section}:{key}:{i} is '{list[i]}'; give 1 to {LongestPrefix} digits{(orOwn ? $", or {DialPolicy.OwnCountry}" : "")}.");
                }
            }
        }
    }
}
