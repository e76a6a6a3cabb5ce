using System.Globalization;
using System.Reflection;

namespace ContactCenter.Storage.Cluster.Postgres;

/// <summary>The steps that this program knows: the files of the folder Schema.</summary>
internal static class SchemaSteps
{
    /// <summary>All, in their order.</summary>
    public static IReadOnlyList<SchemaStep> All { get; } = Read();

    /// <summary>The version that this program works with.</summary>
    public static int Newest => All[^1].Version;

    private static List<SchemaStep> Read()
    {
        var assembly = typeof(SchemaSteps).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Read(assembly, name))];
    }

    private static SchemaStep Read(Assembly assembly, string name)
    {
        using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new(int.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), name, text.ReadToEnd());
    }
}
