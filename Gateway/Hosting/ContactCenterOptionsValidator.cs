using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Refuses a configuration that cannot work, naming key, value and remedy.</summary>
internal sealed class ContactCenterOptionsValidator(IOptions<VonageOptions> vonage) : IValidateOptions<ContactCenterOptions>
{
    private const int ShortestKey = 8;

    public ValidateOptionsResult Validate(string? name, ContactCenterOptions options)
    {
        var failures = new List<string>();
        Url(nameof(options.PublicUrl), options.PublicUrl);
        Url(nameof(options.FallbackUrl), options.FallbackUrl);
        Key(nameof(options.MobileApiKey), options.MobileApiKey);
        Key(nameof(options.AdminApiKey), options.AdminApiKey);
        if (vonage.Value.HasAccount && string.IsNullOrWhiteSpace(options.PublicUrl))
        {
            failures.Add("ContactCenter:PublicUrl is empty, but a Vonage account is configured; set the https URL under which Vonage reaches this gateway.");
        }

        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            failures.Add("ContactCenter:DataDirectory is empty; name a directory, such as 'data'.");
        }

        if (options.SignInsPerMinute is < 1 or > 100_000)
        {
            failures.Add($"ContactCenter:SignInsPerMinute is {options.SignInsPerMinute}; choose 1 to 100000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Url(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)
                && !(Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0))
            {
                failures.Add($"ContactCenter:{key} is '{value}'; use an absolute http or https URL without query, such as https://calls.example.com.");
            }
        }

        void Key(string key, string? value)
        {
            if (value is not null && value.Length < ShortestKey)
            {
                failures.Add($"ContactCenter:{key} has {value.Length} characters; use at least {ShortestKey}, or remove it to have one made.");
            }
        }
    }
}
