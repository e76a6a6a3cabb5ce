using System.Reflection;

namespace ContactCenter.Storage.Cluster.Providers;

/// <summary>Which providers the programs were built with: what their assemblies register.</summary>
internal static class BuiltInProviders
{
    private static readonly Lazy<IReadOnlyList<RegisterProviderAttribute>> All = new(Read);

    /// <summary>Names that <c>ProviderType</c> may have.</summary>
    /// <param name="kind">Orleans' word for what it is for.</param>
    /// <param name="role">Where it is used.</param>
    public static IReadOnlyList<string> Of(string kind, ClusterRole role) =>
        [.. All.Value.Where(provider => provider.Kind == kind && provider.Target == role.ToString()).Select(provider => provider.Name).Distinct().Order(StringComparer.Ordinal)];

    private static List<RegisterProviderAttribute> Read() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("Orleans.", StringComparison.Ordinal) || name.StartsWith("ContactCenter.", StringComparison.Ordinal)))
            .SelectMany(file => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))).GetCustomAttributes<RegisterProviderAttribute>()),
    ];
}
