using System.Collections;
using System.Globalization;
using System.Reflection;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Hosting;
using ContactCenter.Proxy.Hosting;
using ContactCenter.VonageApi.Options;
using Orleans.Configuration;

namespace ContactCenter.Deployment.Tests;

/// <summary>Keys of the configuration that our programs read.</summary>
internal static class KnownSettings
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Proxy", typeof(ProxyOptions)),
        ("ContactCenter", typeof(ContactCenterOptions)),
        (DrainOptions.Section, typeof(DrainOptions)),
        ("Vonage:Budget", typeof(BudgetOptions)),
        ("Vonage", typeof(VonageOptions)),
        ("Orleans:Endpoints", typeof(EndpointOptions)),
        ("Orleans", typeof(ClusterOptions)),
    ];

    private static readonly string[] Others =
    [
        SecretFiles.Key, "ConnectionStrings:redis", "ConnectionStrings:tables", "Orleans:Name", "OTEL_EXPORTER_OTLP_ENDPOINT",
        "Orleans:GrainStorage:Default:ProviderType", "Orleans:GrainStorage:Default:ConnectionName",
    ];

    /// <summary>Whether a program reads this.</summary>
    /// <param name="variable">As in the environment, or as a secret's file is named: <c>__</c> for <c>:</c>.</param>
    public static bool Has(string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal);
        return Others.Contains(key)
            || Sections.Any(section => key.StartsWith($"{section.Section}:", StringComparison.Ordinal) && IsIn(section.Options, key[(section.Section.Length + 1)..].Split(':')));
    }

    private static bool IsIn(Type type, ReadOnlySpan<string> path) =>
        path.Length == 0
        || (int.TryParse(path[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? typeof(IEnumerable).IsAssignableFrom(type)
            : type.GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance) is { } property && IsIn(property.PropertyType, path[1..]));
}
