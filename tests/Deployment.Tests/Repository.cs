using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ContactCenter.Deployment.Tests;

/// <summary>Files of the repository that manifests must agree with.</summary>
internal static partial class Repository
{
    /// <summary>Its directory.</summary>
    public static string Root { get; } = Find();

    /// <summary>Programs that the Dockerfile puts into images, such as <c>Silo</c>.</summary>
    public static IReadOnlyList<string> Programs { get; } = Published().Match(Text("Dockerfile")).Groups["programs"].Value.Split(' ');

    /// <summary>The product's version.</summary>
    public static string Version { get; } = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>Content of a file.</summary>
    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The image of a program.</summary>
    public static string Image(string program) => $"contact-center-{program.ToLowerInvariant()}";

    private static string Find()
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

    [GeneratedRegex("for project in (?<programs>[A-Za-z ]+); do")]
    private static partial Regex Published();
}
