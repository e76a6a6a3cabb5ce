using ContactCenter.Gateway.Api.Security;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Refuses operators who could not sign in, or would be taken for somebody else.</summary>
internal sealed class ConsoleOptionsValidator : IValidateOptions<ConsoleOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsoleOptions options)
    {
        var failures = new List<string>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (one, i) in options.Operators.Select((one, i) => (one, i)))
        {
            var key = $"{ConsoleOptions.Section}:Operators:{i}";
            if (one.Name.Trim() != one.Name || one.Name.Length is 0 or > SignInForm.LongestName || one.Name.Any(char.IsControl))
            {
                failures.Add($"{key}:Name is '{one.Name}'; use 1 to {SignInForm.LongestName} characters without spaces at the ends.");
            }
            else if (Reserved(one.Name))
            {
                failures.Add($"{key}:Name is '{one.Name}', as whoever uses a key is called; choose another name.");
            }
            else if (!names.Add(one.Name))
            {
                failures.Add($"{key}:Name is '{one.Name}', which another operator has already; names differ in more than upper and lower case.");
            }

            if (!PasswordHashes.IsOne(one.PasswordHash))
            {
                failures.Add($"{key}:PasswordHash (value not shown) is no password hash; make one with: dotnet run --project Gateway -- {HashPassword.Command}");
            }

            if (one.Role is not (ApiSecurity.AdminRole or ApiSecurity.SupervisorRole))
            {
                failures.Add($"{key}:Role is '{one.Role}'; use {ApiSecurity.AdminRole} or {ApiSecurity.SupervisorRole}.");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool Reserved(string name) => name.Equals(ApiSecurity.AdminKeyName, StringComparison.OrdinalIgnoreCase)
        || name.Equals(SetUpKeyWay.Who, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(AccountWay.WhoPrefix, StringComparison.OrdinalIgnoreCase);
}
