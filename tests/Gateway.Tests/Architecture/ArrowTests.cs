using System.Xml.Linq;

namespace ContactCenter.Gateway.Tests.Architecture;

/// <summary>The arrows between projects run one way (docs/architecture.md).</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["VonageApi"] = [],
        ["Storage.Cluster"] = [],
        ["Storage.Sqlite"] = [],
        ["Grains.Interfaces"] = ["Domain"],
        ["Grains"] = ["Grains.Interfaces", "VonageApi"],
        ["Silo"] = ["Grains", "Storage.Cluster"],
        ["Gateway"] = ["Grains", "Storage.Cluster", "Storage.Sqlite"],
        ["Proxy"] = [],
        ["Simulator"] = [],
        ["bench"] = ["Gateway", "Silo"],
    };

    [Fact]
    public void Projects_reference_only_what_the_architecture_allows()
    {
        foreach (var (project, allowed) in Allowed)
        {
            Assert.Equal(allowed.Order(StringComparer.Ordinal), References(project).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_project_of_the_solution_that_is_not_a_test_is_covered()
    {
        var projects = Directory.EnumerateFiles(Root(), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root(), Path.GetDirectoryName(file)!))
            .Where(folder => !folder.StartsWith("tests", StringComparison.Ordinal));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_knows_neither_the_runtime_nor_the_web()
    {
        var references = typeof(Domain.PhoneNumber).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.DoesNotContain(references, name => name.StartsWith("Orleans", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project) => XDocument
        .Load(Directory.EnumerateFiles(Path.Combine(Root(), project), "*.csproj").Single())
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContactCenter.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("ContactCenter.sln was not found above the test's folder.");
    }
}
