namespace ContactCenter.Gateway.Api.Security;

/// <summary>
/// Keeps keys and PINs out of the log, whatever levels an operator sets: the framework writes whole URLs at level Information,
/// and some clients send the mobile key in the query.
/// </summary>
internal static class RedactSecrets
{
    private static readonly string[] Categories = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.HttpLogging"];

    public static void AddRedactSecrets(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // A rule for one provider outranks rules for all; so each provider that has rules gets these too.
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var category in Categories)
        {
            foreach (var rule in options.Rules.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true).ToList())
            {
                options.Rules.Remove(rule);
            }

            foreach (var provider in providers)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
            }
        }
    });
}
