using System.Reflection;
using System.Text.Json;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>What a release stored and sent, kept in Golden/Releases: written once, when the release is made, and never changed.</summary>
/// <param name="Version">Its version.</param>
internal sealed record Release(string Version)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Version of the code as it is.</summary>
    public static string Own { get; } = typeof(ContactCenter.Grains.Durability.StateJson).Assembly.GetName().Version!.ToString(3);

    /// <summary>Versions of all releases.</summary>
    public static IEnumerable<string> All => Directory.EnumerateDirectories(Directory.CreateDirectory(Root).FullName).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Where a release's files lie.</summary>
    public string Folder => Path.Combine(Root, Version);

    /// <summary>Members and names that the release stored.</summary>
    public string[] Stored => File.ReadAllLines(Path.Combine(Folder, "stored.txt"));

    /// <summary>Members that the release sent.</summary>
    public string[] Sent => File.ReadAllLines(Path.Combine(Folder, "sent.txt"));

    /// <summary>Methods of the release's grains.</summary>
    public string[] Methods => [.. Contracts.MethodsOf(Path.Combine(Folder, "OrleansContracts.txt"))];

    /// <summary>Messages by their aliases.</summary>
    public IReadOnlyDictionary<string, GoldenMessage> Messages => JsonSerializer.Deserialize<Dictionary<string, GoldenMessage>>(File.ReadAllText(Path.Combine(Folder, "sent.json")))!;

    private static string Root { get; } = Metadata("Releases");

    /// <summary>A row as the release stored it.</summary>
    public string Row(string name) => File.ReadAllText(Path.Combine(Folder, "rows", name + ".json"));

    /// <summary>Names of the rows.</summary>
    public IEnumerable<string> Rows => Directory.EnumerateFiles(Path.Combine(Folder, "rows")).Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Writes down what the code as it is stores and sends.</summary>
    public void Write()
    {
        // Whole or not at all.
        var part = $"{Root}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(Path.Combine(part, "rows"));
        File.WriteAllText(Path.Combine(part, "stored.txt"), string.Join('\n', StoredShape.Lines) + "\n");
        File.WriteAllText(Path.Combine(part, "sent.txt"), string.Join('\n', SentShape.Lines) + "\n");
        File.Copy(Contracts.File, Path.Combine(part, "OrleansContracts.txt"));
        File.WriteAllText(Path.Combine(part, "sent.json"), JsonSerializer.Serialize(SentShape.Messages.ToDictionary(type => SentShape.Alias(type), SentShape.Golden), Indented) + "\n");
        foreach (var (name, type) in StoredShape.Roots)
        {
            File.WriteAllText(Path.Combine(part, "rows", name + ".json"), JsonSerializer.Serialize(StoredShape.Written(StoredShape.Read(StoredShape.Sample(type), type), type), Indented) + "\n");
        }

        Directory.CreateDirectory(Root);
        Directory.Move(part, Folder);
    }

    /// <summary>A path that the build told.</summary>
    public static string Metadata(string key) => typeof(Release).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
