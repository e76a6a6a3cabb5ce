using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;

namespace ContactCenter.VonageApi.Options;

/// <summary>Refuses to start on a configuration that cannot work, and says which key, which value (never a secret's) and what to do.</summary>
public sealed class VonageOptionsValidator : IValidateOptions<VonageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, VonageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<string>();
        CheckBase(problems, "Vonage:ApiBaseUrl", options.ApiBaseUrl, VonageOptions.DefaultApiBaseUrl);
        CheckBase(problems, "Vonage:RestBaseUrl", options.RestBaseUrl, VonageOptions.DefaultRestBaseUrl);
        CheckBase(problems, "Vonage:BrowserBaseUrl", options.BrowserBaseUrl, "http://127.0.0.1:8090");
        CheckAccount(problems, options);
        CheckNumber(problems, options.Number);
        if (!string.IsNullOrWhiteSpace(options.Region) && !VonageRegions.All.Contains(options.Region))
        {
            problems.Add($"Vonage:Region is '{options.Region}', which is no region; write one of {string.Join(", ", VonageRegions.All)}, or leave it out.");
        }

        foreach (var (host, i) in options.AllowedHosts.Select((host, i) => (host, i)))
        {
            if (!VonageHosts.TryOrigin(host, out _))
            {
                problems.Add($"Vonage:AllowedHosts:{i} is '{host}', which is no host; write 'host', 'host:port' or 'https://host:port', without a path.");
            }
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void CheckBase(List<string> problems, string key, string? value, string standard)
    {
        if (!string.IsNullOrWhiteSpace(value)
            && !(Uri.TryCreate(value, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
                && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }))
        {
            problems.Add($"{key} is '{WithoutUserInfo(value)}', which is no base URL; write something like '{standard}', or leave it out for that.");
        }
    }

    private static void CheckAccount(List<string> problems, VonageOptions options)
    {
        var hasId = !string.IsNullOrWhiteSpace(options.ApplicationId);
        var hasKey = !string.IsNullOrWhiteSpace(options.PrivateKey);
        var hasPath = !string.IsNullOrWhiteSpace(options.PrivateKeyPath);
        if (hasId && !Guid.TryParse(options.ApplicationId, out _))
        {
            problems.Add($"Vonage:ApplicationId is '{options.ApplicationId}', which is no UUID; copy the application's id from the dashboard (the API key is another thing).");
        }

        if (hasId && !hasKey && !hasPath)
        {
            problems.Add("Vonage:ApplicationId is set but Vonage:PrivateKey and Vonage:PrivateKeyPath are not; set one of them, or leave the application id out for local mode.");
        }

        if (!hasId && (hasKey || hasPath))
        {
            problems.Add($"Vonage:{(hasKey ? "PrivateKey" : "PrivateKeyPath")} is set but Vonage:ApplicationId is not; set the id of the application that the key belongs to.");
        }

        if (hasKey && hasPath)
        {
            problems.Add($"Vonage:PrivateKey and Vonage:PrivateKeyPath ('{options.PrivateKeyPath}') are both set; keep one.");
        }
        else if (hasKey)
        {
            CheckPem(problems, "Vonage:PrivateKey (value not shown)", options.PrivateKey!);
        }
        else if (hasPath)
        {
            CheckFile(problems, options.PrivateKeyPath!);
        }
    }

    private static void CheckFile(List<string> problems, string path)
    {
        try
        {
            CheckPem(problems, $"Vonage:PrivateKeyPath is '{path}', whose content", File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add($"Vonage:PrivateKeyPath is '{path}', which cannot be read ({e.GetType().Name}); give the path of the key file and the right to read it.");
        }
    }

    private static void CheckPem(List<string> problems, string what, string pem)
    {
        if (RsaPem.Problem(pem) is { } problem)
        {
            problems.Add($"{what} {problem}");
        }
    }

    private static void CheckNumber(List<string> problems, string? number)
    {
        if (!string.IsNullOrWhiteSpace(number) && !(number.Length is >= 7 and <= 15 && number.All(char.IsAsciiDigit)))
        {
            var shown = number.Length <= 2 ? "**" : new string('*', number.Length - 2) + number[^2..];
            problems.Add($"Vonage:Number is '{shown}', which is not 7 to 15 digits; write it in E.164 without '+', spaces or dashes.");
        }
    }

    private static string WithoutUserInfo(string value)
    {
        var at = value.LastIndexOf('@');
        return at < 0 ? value : "***" + value[at..];
    }
}
