using System.Net;
using Microsoft.Extensions.Options;

namespace ContactCenter.Proxy.Hosting;

/// <summary>Refuses a configuration that cannot work, naming key, value and remedy.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var failures = new List<string>();
        if (options.Gateways.Count == 0)
        {
            failures.Add("Proxy:Gateways is empty; name where gateways listen, such as Proxy:Gateways:0=http://gateway:8080.");
        }

        failures.AddRange(options.Gateways
            .Where(address => !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/"))
            .Select(address => $"Proxy:Gateways has '{address}'; use an http or https URL without path, such as http://gateway:8080."));
        failures.AddRange(options.TrustedNetworks
            .Where(network => !IPNetwork.TryParse(network, out _))
            .Select(network => $"Proxy:TrustedNetworks has '{network}'; write address and prefix length of a network, such as 10.0.0.0/8."));
        Span(nameof(options.Refresh), options.Refresh);
        Span(nameof(options.Connect), options.Connect);
        Span(nameof(options.Answer), options.Answer);
        Span(nameof(options.Report), options.Report);
        Span(nameof(options.PassOver), options.PassOver);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Span(string key, TimeSpan value)
        {
            if (value <= TimeSpan.Zero || value > Longest)
            {
                failures.Add($"Proxy:{key} is {value}; choose more than 0 and up to a minute, such as 00:00:02.");
            }
        }
    }
}
